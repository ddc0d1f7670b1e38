using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NeiQa.Answering.Safety;

namespace NeiQa.Answering;

/// <summary>
/// Loads what answers need at start and side by side, while the index is opened: a missing or wrong file stops the start and
/// not an answer, and the first answer does not wait for it.
/// </summary>
internal sealed class StartCheck(IServiceProvider services) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.WhenAll(
        Task.Run(services.GetRequiredService<Prompts>().Check, cancellationToken),
        Task.Run(services.GetRequiredService<SafetyRail>, cancellationToken),
        Task.Run(services.GetRequiredService<AnswerService>, cancellationToken));

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
