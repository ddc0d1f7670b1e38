using System.Text.RegularExpressions;

namespace NeiQa.Indexing.Words;

/// <summary>
/// Finds short forms and what they stand for in running text: "hypothalamic-pituitary-adrenal (HPA)", "PT-141
/// (Bremelanotide)". Letters are matched from the right as by Schwartz and Hearst (2003).
/// </summary>
internal static partial class Abbreviations
{
    private const int MaxWordsBefore = 10;

    [GeneratedRegex(@"\(([^()\n]{2,40})\)")]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"\b([A-Z]{2,6})\b(?=\s+([a-z]{3,}))")]
    private static partial Regex ShortFormBeforeWord();

    [GeneratedRegex(@"^(?=.*[A-Z0-9])[A-Za-z0-9][A-Za-z0-9-]{1,9}s?$")]
    private static partial Regex ShortForm();

    /// <summary>The pairs found, each once, short form first.</summary>
    public static IReadOnlyList<(string Short, string Long)> In(string text)
    {
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Parenthesis().Matches(text))
        {
            if (PairAt(text, match) is { } pair)
            {
                pairs.TryAdd(pair.Short, pair.Long);
            }
        }

        foreach (Match match in ShortFormBeforeWord().Matches(text))
        {
            string shortForm = match.Groups[1].Value;
            if (!pairs.ContainsKey(shortForm) && CompoundBefore(text, shortForm, match.Groups[2].Value) is { } longForm)
            {
                pairs.TryAdd(shortForm, longForm);
            }
        }

        return [.. pairs.Select(pair => (pair.Key, pair.Value))];
    }

    private static (string Short, string Long)? PairAt(string text, Match match)
    {
        string inside = match.Groups[1].Value.Trim();
        int lineStart = text.LastIndexOfAny(['\n', '|', '.', ';'], Math.Max(0, match.Index - 1)) + 1;
        string before = text[lineStart..match.Index].Trim();
        if (ShortForm().IsMatch(inside))
        {
            string shortForm = inside.EndsWith('s') && inside[..^1].All(c => char.IsUpper(c) || char.IsDigit(c)) ? inside[..^1] : inside;
            return LongForm(shortForm, LastWords(before)) is { } longForm ? (shortForm, longForm) : null;
        }

        // A code before the parenthesis and one capitalised name in it: "PT-141 (Bremelanotide)".
        string last = before[(before.LastIndexOf(' ') + 1)..];
        return last.Any(char.IsDigit) && last.Any(char.IsUpper) && char.IsUpper(inside[0]) && inside.All(char.IsLetter) ? (last, inside) : null;
    }

    private static string LastWords(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.TakeLast(MaxWordsBefore));
    }

    /// <summary>The shortest end of <paramref name="before"/> whose letters spell the short form, its first letter opening a word.</summary>
    private static string? LongForm(string shortForm, string before)
    {
        int at = before.Length - 1;
        for (int i = shortForm.Length - 1; i >= 0; i--)
        {
            if (!char.IsLetterOrDigit(shortForm[i]))
            {
                continue;
            }

            while (at >= 0 && (char.ToLowerInvariant(before[at]) != char.ToLowerInvariant(shortForm[i]) || i == 0 && at > 0 && char.IsLetterOrDigit(before[at - 1])))
            {
                at--;
            }

            if (at < 0)
            {
                return null;
            }

            at--;
        }

        string longForm = before[(at + 1)..].Trim();
        return longForm.Length > shortForm.Length + 2 ? longForm : null;
    }

    /// <summary>"NEI axis" beside "neuroendocrine-immune axis": a compound before the same word whose letters spell the short form.</summary>
    private static string? CompoundBefore(string text, string shortForm, string word)
    {
        foreach (Match match in Regex.Matches(text, $@"\b([a-z]+(?:-[a-z]+)+)\s+{Regex.Escape(word)}\b", RegexOptions.IgnoreCase))
        {
            string compound = match.Groups[1].Value;
            if (char.ToLowerInvariant(compound[0]) == char.ToLowerInvariant(shortForm[0])
                && PartsSpell(compound.ToLowerInvariant().Split('-'), shortForm.ToLowerInvariant()))
            {
                return compound;
            }
        }

        return null;
    }

    /// <summary>Every part gives its first letter, and letters between come from within the part.</summary>
    private static bool PartsSpell(string[] parts, string letters)
    {
        int at = 0;
        foreach (string part in parts)
        {
            if (at >= letters.Length || part[0] != letters[at])
            {
                return false;
            }

            at++;
            int from = 1;
            string rest = letters[at..];
            while (rest.Length > 0 && letters.Length - at > parts.Length - Array.IndexOf(parts, part) - 1)
            {
                from = part.IndexOf(letters[at], from) + 1;
                if (from == 0)
                {
                    return false;
                }

                at++;
                rest = letters[at..];
            }
        }

        return at == letters.Length;
    }
}
