namespace NeiQa.Evaluation.Fitting;

/// <summary>The receiver operating characteristic.</summary>
internal static class RocCurve
{
    /// <summary>The area under it: how often a positive example scores above a negative one.</summary>
    public static double Area(IEnumerable<(double Score, bool IsPositive)> scored)
    {
        double positives = 0, negatives = 0, above = 0;
        foreach (var (_, isPositive) in scored.OrderBy(item => item.Score).Reverse())
        {
            positives += isPositive ? 1 : 0;
            negatives += isPositive ? 0 : 1;
            above += isPositive ? 0 : positives;
        }

        return above / (positives * negatives);
    }
}
