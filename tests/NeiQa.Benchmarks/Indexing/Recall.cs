namespace NeiQa.Benchmarks.Indexing;

/// <summary>The share of the exact nearest vectors that a search found.</summary>
internal static class Recall
{
    /// <summary>Averages over questions.</summary>
    public static double Of(IReadOnlyList<int[]> found, IReadOnlyList<int[]> exact) =>
        found.Zip(exact, (some, all) => some.Intersect(all).Count() / (double)all.Length).Average();
}
