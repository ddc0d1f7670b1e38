namespace NeiQa.Benchmarks.Harness;

/// <summary>One figure.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Peer">Whose figure it is, or null for NeiQa's own.</param>
/// <param name="Ratio">NeiQa's figure over the peer's, or null.</param>
internal sealed record Measurement(string Name, double Value, string Unit, string? Peer = null, double? Ratio = null);
