using System.Diagnostics;

namespace NeiQa.Benchmarks.Harness;

/// <summary>Times of repeated calls, after as many as the runtime needs to compile them well.</summary>
internal sealed class Timing
{
    private readonly double[] _sorted;

    /// <param name="milliseconds">The times, in any order; at least one.</param>
    public Timing(IEnumerable<double> milliseconds) => _sorted = [.. milliseconds.Order()];

    /// <summary>The middle time in milliseconds.</summary>
    public double Median => Percentile(0.5);

    /// <summary>The time in milliseconds that this share of calls stayed within.</summary>
    public double Percentile(double share) => _sorted[Math.Min((int)(share * _sorted.Length), _sorted.Length - 1)];

    /// <summary>Times calls one after another.</summary>
    /// <param name="runs">Calls to time, each given its number.</param>
    /// <param name="call">The call.</param>
    /// <param name="warmUp">How long to call it before the first timed call. Default one second.</param>
    public static Timing Of(int runs, Action<int> call, TimeSpan? warmUp = null)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; clock.Elapsed < (warmUp ?? TimeSpan.FromSeconds(1)); i++)
        {
            call(i % runs);
        }

        return new Timing([.. Enumerable.Range(0, runs).Select(run => Once(() => call(run)))]);
    }

    /// <summary>Milliseconds of one call.</summary>
    public static double Once(Action call)
    {
        var start = Stopwatch.GetTimestamp();
        call();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
