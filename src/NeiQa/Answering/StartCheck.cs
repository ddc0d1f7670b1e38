using Microsoft.Extensions.Hosting;
using NeiQa.Answering.Safety;

namespace NeiQa.Answering;

/// <summary>Reads the fixed texts and the safety rules at start, so that a missing or wrong one stops the start and not an answer.</summary>
/// <param name="prompts">The fixed texts.</param>
/// <param name="safety">The safety rail.</param>
internal sealed class StartCheck(Prompts prompts, SafetyLoading safety) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        prompts.Check();
        return safety.Rail.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
