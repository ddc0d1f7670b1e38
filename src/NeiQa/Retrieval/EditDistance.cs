namespace NeiQa.Retrieval;

/// <summary>Slips between two words: a letter more, less or other, or two neighbours exchanged (Damerau 1964, restricted).</summary>
internal static class EditDistance
{
    /// <summary>Slips from one word to the other, or anything greater than <paramref name="limit"/> where there are more.</summary>
    public static int Of(string a, string b, int limit)
    {
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int least = Fill(a, b, i, row, last, before);
            if (least > limit)
            {
                return least;
            }

            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[b.Length];
    }

    private static int Fill(string a, string b, int i, Span<int> row, Span<int> last, Span<int> before)
    {
        row[0] = i;
        int least = i;
        for (int j = 1; j <= b.Length; j++)
        {
            int cost = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            {
                row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            least = Math.Min(least, row[j]);
        }

        return least;
    }
}
