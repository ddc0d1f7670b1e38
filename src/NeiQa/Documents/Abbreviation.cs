using System.Collections.Frozen;

namespace NeiQa.Documents;

/// <summary>Tells a full stop that shortens a word from one that ends a sentence.</summary>
internal static class Abbreviation
{
    private static readonly FrozenSet<string> Always = FrozenSet.ToFrozenSet(
        [
            "e.g", "i.e", "al", "vs", "cf", "ed", "eds", "dr", "prof", "mr", "mrs", "ms", "st", "jr", "sr", "inc", "ltd", "dept", "suppl",
            "jan", "feb", "apr", "jun", "jul", "aug", "sept", "oct", "nov", "dec", "u.s", "u.k", "ph.d", "m.d", "spp", "subsp",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that are abbreviations only before a number.</summary>
    private static readonly FrozenSet<string> BeforeNumbers = FrozenSet.ToFrozenSet(
        ["no", "nos", "p", "pp", "fig", "figs", "eq", "vol", "ca", "approx", "ch", "sec", "ref", "refs", "tab"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words in lower case that a name with initials may follow.</summary>
    private static readonly FrozenSet<string> BeforeNames = FrozenSet.ToFrozenSet(["by", "and", "with", "from", "see", "to", "or"]);

    /// <summary>Words that open a sentence and are no surname.</summary>
    private static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(
        ["The", "This", "These", "That", "It", "Its", "In", "A", "An", "They", "However", "But", "Both", "For", "When", "If", "As", "Each", "Some", "Most", "We"]);

    /// <summary>Whether the full stop at <paramref name="dot"/> belongs to an abbreviation or an initial.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="dot">The full stop.</param>
    /// <param name="end">Where the paragraph ends.</param>
    public static bool EndsAt(string text, int start, int dot, int end)
    {
        int from = dot;
        while (from > start && (char.IsLetter(text[from - 1]) || text[from - 1] == '.'))
        {
            from--;
        }

        if (from > start && char.IsDigit(text[from - 1]))
        {
            return false;
        }

        var after = text.AsSpan(dot + 1, end - dot - 1).TrimStart();
        string word = text[from..dot];
        return IsInitial(text.AsSpan(start, from - start), word, after)
            || Always.Contains(word)
            || BeforeNumbers.Contains(word) && after is [>= '0' and <= '9', ..];
    }

    /// <summary>"Licinio, J. Wong" and "by J. Wong" have initials, "vitamin D. The" has none.</summary>
    private static bool IsInitial(ReadOnlySpan<char> before, string word, ReadOnlySpan<char> after)
    {
        if (word.Length != 1 || !char.IsUpper(word[0]) || word == "I")
        {
            return false;
        }

        before = before.TrimEnd();
        var previous = before[(before.LastIndexOfAny(" \t\r\n\u00A0") + 1)..];
        return previous.IsEmpty
            || !char.IsLower(previous[0])
            || BeforeNames.Contains(previous.ToString()) && !Openers.Contains(FirstWord(after));
    }

    private static string FirstWord(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny(" \t\r\n,");
        return (end < 0 ? text[..Math.Min(text.Length, 20)] : text[..end]).ToString();
    }
}
