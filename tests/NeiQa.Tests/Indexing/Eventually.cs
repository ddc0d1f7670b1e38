namespace NeiQa.Tests.Indexing;

/// <summary>Waits for what nobody tells: what another process does, or how far a stage is.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10), Patience = TimeSpan.FromMinutes(2);

    /// <summary>Completes when the condition holds.</summary>
    /// <exception cref="TimeoutException">It did not within two minutes.</exception>
    public static async Task IsTrueAsync(Func<bool> condition)
    {
        using var timer = new PeriodicTimer(Interval);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (!condition())
        {
            try
            {
                await timer.WaitForNextTickAsync(limit.Token);
            }
            catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"Waited {Patience} in vain.");
            }
        }
    }
}
