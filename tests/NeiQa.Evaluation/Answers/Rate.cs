namespace NeiQa.Evaluation.Answers;

/// <summary>A share with the interval that holds the true one with 95% confidence (Wilson 1927).</summary>
/// <param name="Value">The share, 0 to 1.</param>
/// <param name="Low">The interval's lower end.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Count">Of how many.</param>
public sealed record Rate(double Value, double Low, double High, int Count)
{
    private const double Z = 1.959963984540054;

    /// <summary>The rate of hits; null of nothing.</summary>
    public static Rate? Of(int hits, int count)
    {
        if (count == 0)
        {
            return null;
        }

        double share = (double)hits / count, z2 = Z * Z;
        double middle = (share + (z2 / (2 * count))) / (1 + (z2 / count));
        double half = Z / (1 + (z2 / count)) * Math.Sqrt((share * (1 - share) / count) + (z2 / (4.0 * count * count)));
        return new Rate(share, Math.Max(0, middle - half), Math.Min(1, middle + half), count);
    }

    /// <summary>The rate at which something holds.</summary>
    internal static Rate? Of<T>(IReadOnlyCollection<T> of, Func<T, bool> holds) => Of(of.Count(holds), of.Count);
}
