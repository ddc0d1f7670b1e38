namespace NeiQa.Evaluation;

/// <summary>Percentiles by nearest rank: the smallest value that at least so many percent of the values do not exceed.</summary>
internal static class Percentile
{
    /// <summary>The percentile, or 0 of no values.</summary>
    public static double Of(IReadOnlyCollection<double> values, int percent)
    {
        int rank = (int)Math.Ceiling(values.Count * percent / 100.0);
        return values.Order().ElementAtOrDefault(Math.Max(0, rank - 1));
    }
}
