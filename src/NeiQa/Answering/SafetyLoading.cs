using Microsoft.Extensions.DependencyInjection;
using NeiQa.Answering.Safety;

namespace NeiQa.Answering;

/// <summary>Loads the safety rail from the moment it is asked for: a third of a start, on a core of its own.</summary>
internal sealed class SafetyLoading(IServiceProvider services)
{
    /// <summary>The rail once it is loaded, or why it cannot be.</summary>
    public Task<SafetyRail> Rail { get; } = Task.Run(services.GetRequiredService<SafetyRail>);
}
