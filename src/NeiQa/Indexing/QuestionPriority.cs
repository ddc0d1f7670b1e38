namespace NeiQa.Indexing;

/// <summary>Lets questions go before indexing: while one is being answered, the next passage waits.</summary>
internal sealed class QuestionPriority
{
    private readonly Lock _lock = new();
    private int _running;
    private TaskCompletionSource? _idle;

    /// <summary>Says that a question is being answered, until the result is disposed.</summary>
    public IDisposable Enter()
    {
        lock (_lock)
        {
            _running++;
            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return new Visit(this);
    }

    /// <summary>Completes when no question is being answered.</summary>
    public Task WhenIdleAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _idle?.Task.WaitAsync(cancellationToken) ?? Task.CompletedTask;
        }
    }

    private void Leave()
    {
        TaskCompletionSource? idle = null;
        lock (_lock)
        {
            if (--_running == 0)
            {
                (idle, _idle) = (_idle, null);
            }
        }

        idle?.SetResult();
    }

    private sealed class Visit(QuestionPriority priority) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                priority.Leave();
            }
        }
    }
}
