namespace NeiQa.Indexing.Vectors;

/// <summary>
/// A thread of the pool that takes part in a scan if it comes in time. One that comes too late finds the scan called
/// off and leaves, or serves the next scan if that has begun by then; so at most one is queued, and none is waited for
/// that has not begun.
/// </summary>
/// <param name="scan">Does what is left of the scan, adding to the keys given.</param>
internal sealed class ScanHelper(Action<TopKeys> scan) : IThreadPoolWorkItem
{
    private const int Idle = 0, Asked = 1, CalledOff = 2, Running = 3, Done = 4;
    private int _state;

    /// <summary>What it found.</summary>
    public TopKeys Top { get; } = new();

    /// <summary>Asks for help with a scan.</summary>
    /// <param name="keep">How many keys to keep.</param>
    public void Start(int keep)
    {
        Top.Reset(keep);
        if (Interlocked.Exchange(ref _state, Asked) != CalledOff)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    /// <summary>Waits for a helper that has begun, or calls it off.</summary>
    /// <returns>Whether it took part.</returns>
    public bool Finish()
    {
        if (Interlocked.CompareExchange(ref _state, CalledOff, Asked) == Asked)
        {
            return false;
        }

        var wait = new SpinWait();
        while (Volatile.Read(ref _state) != Done)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }

        return true;
    }

    /// <inheritdoc/>
    public void Execute()
    {
        while (Interlocked.CompareExchange(ref _state, Running, Asked) != Asked)
        {
            if (Interlocked.CompareExchange(ref _state, Idle, CalledOff) == CalledOff)
            {
                return;
            }
        }

        scan(Top);
        Volatile.Write(ref _state, Done);
    }
}
