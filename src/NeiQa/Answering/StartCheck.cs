using Microsoft.Extensions.Hosting;
using NeiQa.Answering.Safety;

namespace NeiQa.Answering;

/// <summary>Reads the fixed texts and the safety rules at start, so that a missing or wrong one stops the start and not an answer.</summary>
internal sealed class StartCheck(Prompts prompts, SafetyRail safety) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(safety);
        prompts.Check();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
