using System.Globalization;
using NeiQa.Benchmarks.Peers;

namespace NeiQa.Benchmarks.Serving;

/// <summary>What a load of requests came to.</summary>
/// <param name="P50">Milliseconds that half of the answers took at most.</param>
/// <param name="P99">Milliseconds that 99 of 100 took at most.</param>
/// <param name="Answers">Answers with status 200.</param>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="Errors">Connections that failed or timed out.</param>
/// <param name="Failures">Answers with another status, by status.</param>
internal sealed record LoadResult(double P50, double P99, int Answers, double PerSecond, int Errors, IReadOnlyDictionary<string, int> Failures)
{
    /// <summary>Requests that were not answered as they should be.</summary>
    public int Failed => Errors + Failures.Values.Sum();
}

/// <summary>Posts requests from a second process (autocannon).</summary>
internal sealed class LoadGenerator(NodeTools node)
{
    /// <summary>Posts so many bodies, one after another.</summary>
    public Task<LoadResult> OneByOneAsync(Uri address, IReadOnlyList<string> bodies, int warmUp, CancellationToken cancellationToken) =>
        RunAsync(address, bodies, 1, warmUp, (bodies.Count - warmUp).ToString(CultureInfo.InvariantCulture), cancellationToken);

    /// <summary>Posts bodies for so long, so many at a time.</summary>
    public Task<LoadResult> ForAsync(TimeSpan time, Uri address, IReadOnlyList<string> bodies, int atOnce, CancellationToken cancellationToken) =>
        RunAsync(address, bodies, atOnce, 4 * atOnce, string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds}s"), cancellationToken);

    private async Task<LoadResult> RunAsync(Uri address, IReadOnlyList<string> bodies, int atOnce, int warmUp, string extent, CancellationToken cancellationToken)
    {
        var path = Path.GetTempFileName();
        await File.WriteAllLinesAsync(path, bodies, cancellationToken);
        string[] arguments = [address.ToString(), path, Text(atOnce), Text(warmUp), extent];
        var result = await node.RunAsync<LoadResult>("load.mjs", arguments, cancellationToken);
        File.Delete(path);
        return result;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
