namespace NeiQa.Indexing.Words;

/// <summary>The search terms of a unit, by number.</summary>
/// <param name="inOrder">As they stand, stop words left out.</param>
/// <param name="opening">Those that it opens with.</param>
internal sealed class UnitTerms(int[] inOrder, int[] opening)
{
    /// <summary>Terms that a sentence has used up when its subject has been named.</summary>
    private const int OpeningTerms = 4;

    /// <summary>Words that lead over from the sentence before and name nothing.</summary>
    private static readonly HashSet<string> Leads = ["conversely", "similarly", "furthermore", "instance", "example", "moreover", "however", "likewise", "addition", "thus"];

    /// <summary>As they stand.</summary>
    public ReadOnlySpan<int> InOrder => inOrder;

    /// <summary>The terms it opens with: its subject, mostly.</summary>
    public ReadOnlySpan<int> Opening => opening;

    /// <summary>The terms of a text.</summary>
    /// <param name="text">The unit's text.</param>
    /// <param name="number">The number of a word's term.</param>
    public static UnitTerms Of(string text, Func<Word, int> number)
    {
        var words = TextAnalyzer.Words(text).Where(word => !word.IsStopWord).ToList();
        return new UnitTerms([.. words.Select(number)], [.. words.Where(word => !Leads.Contains(word.Surface)).Take(OpeningTerms).Select(number)]);
    }

    /// <summary>Whether it has a term.</summary>
    public bool Contains(int term) => InOrder.Contains(term);

    /// <summary>Whether it opens with a term.</summary>
    public bool OpensWith(int term) => Opening.Contains(term);

    /// <summary>How often two terms stand side by side in it, in this order.</summary>
    public int Neighbours(int first, int second)
    {
        int hits = 0;
        for (int i = 1; i < inOrder.Length; i++)
        {
            hits += inOrder[i] == second && inOrder[i - 1] == first ? 1 : 0;
        }

        return hits;
    }
}
