namespace NeiQa.Indexing;

/// <summary>Where indexing says how far it is, and everybody else reads it.</summary>
internal sealed class IndexProgressBoard
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _current = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile IndexProgress _progress = new(0, 0);

    /// <summary>Documents done of those to do.</summary>
    public IndexProgress Progress => _progress;

    /// <summary>When the index was last made whole, or null.</summary>
    public DateTimeOffset? IndexedAt { get; private set; }

    /// <summary>Whether there is an index to answer from.</summary>
    public bool IsReady => _ready.Task.IsCompletedSuccessfully;

    /// <summary>Completes when there is, and fails where indexing failed before.</summary>
    public Task WhenReady => _ready.Task;

    /// <summary>Completes when the corpus was gone through, or another process is at it and there is an index meanwhile.</summary>
    public Task WhenCurrent => _current.Task;

    public void Report(IndexProgress progress)
    {
        if (progress.Done >= _progress.Done || progress.Done == 0)
        {
            _progress = progress;
        }
    }

    public void Ready(DateTimeOffset indexedAt)
    {
        IndexedAt = indexedAt;
        _ready.TrySetResult();
    }

    public void Current() => _current.TrySetResult();

    public void Failed(Exception fault)
    {
        _ready.TrySetException(fault);
        _current.TrySetException(fault);
    }
}
