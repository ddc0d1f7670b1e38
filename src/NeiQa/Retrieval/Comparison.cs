using System.Buffers;
using System.Text.RegularExpressions;
using NeiQa.Indexing.Words;

namespace NeiQa.Retrieval;

/// <summary>Takes a question about several things apart into one about each.</summary>
internal static partial class Comparison
{
    /// <summary>Words of a thing in an enumeration; what is longer is a clause.</summary>
    private const int MaxItemWords = 5;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:?!()");

    /// <summary>What stands between two things that are compared, whatever else the question says.</summary>
    [GeneratedRegex(@"\b(?:versus|vs\.?|compared (?:to|with)|as (?:against|opposed to)|differ(?:s|ent|ently|ences?)? from|rather than|unlike|in contrast (?:to|with))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    /// <summary>What may, where the question compares by another word.</summary>
    [GeneratedRegex(@"\b(?:and|or|with|to|than)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Joining();

    [GeneratedRegex(@"\b(?:compar(?:e|es|ed|ing|ison)|differ(?:s|ent|ently|ences?)?|distinguish\w*|contrast\w*|between|both|each|alike|same|similar\w*|apart|which (?:one|of (?:them|the two|these))|which (?:is|are|was|came|acts|has) (?:\w+ )?(?:first|newer|older|stronger|better|more|\w+er)|(?:better|worse|stronger|weaker|newer|older|faster|more|less)\b.{1,60}\bthan)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Comparing();

    [GeneratedRegex(@"\b(?:compar(?:e|es|ed|ing|ison)|differ(?:s|ent|ently|ences?)?|distinguish\w*|contrast\w*|between|both|alike|apart)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ComparingWord();

    [GeneratedRegex(@",?\s+and\s+(?=(?:what|how|which|why|who|where|when)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex NextQuestion();

    /// <summary>What the things of a choice follow: "Which came first, A or B?"</summary>
    [GeneratedRegex(@"^\W*(?:which|who|what|whose)\b(?:\s+\w+){0,3}$", RegexOptions.IgnoreCase)]
    private static partial Regex Choice();

    [GeneratedRegex(@",?\s+(?:and|or)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex LastJoin();

    [GeneratedRegex(@"^(?:(?:of|the|a|an|in|to|for|on|from|with|about|by)\s+)+", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingLinks();

    /// <summary>From the first comma of "A, B and C" or "(A, B, C)" to where the last thing begins.</summary>
    [GeneratedRegex(@"(?:,[^,;:?!()]{2,40}){1,4}?(?:,?\s+(?:and|or)\s+|(?<last>,)\s*(?=[^,;:?!()]+\)))", RegexOptions.IgnoreCase)]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:(?:[-'’.]| ?& ?)[\p{L}\p{N}]+)*", RegexOptions.None)]
    private static partial Regex Word();

    /// <summary>A question about each side, or none where the text is about one thing.</summary>
    public static IReadOnlyList<string> SidesOf(string text)
    {
        var sides = Items(text);
        if (sides.Count > 0)
        {
            return sides;
        }

        sides = Split(text, Between());
        if (sides.Count == 0 && Comparing().IsMatch(text))
        {
            sides = Split(text, Joining());
        }

        return sides.Count > 0 ? sides : Clauses(text);
    }

    /// <summary>"What does A do, and what does B do?"</summary>
    private static string[] Clauses(string text)
    {
        string[] clauses = NextQuestion().Split(text);
        return clauses.Length == 2 && clauses.All(clause => Word().Matches(clause).Count(word => IsContent(word.Value)) > 1) ? clauses : [];
    }

    /// <summary>"What does stress do to nerves, glands and genes?"</summary>
    private static IReadOnlyList<string> Items(string text)
    {
        var words = Word().Matches(text).ToList();
        foreach (Match match in Enumeration().Matches(text))
        {
            int leftEnd = words.FindLastIndex(word => word.Index + word.Length <= match.Index), right = words.FindIndex(word => word.Index >= match.Index + match.Length);
            while (right >= 0 && right < words.Count && !IsContent(words[right].Value))
            {
                right++;
            }

            if (leftEnd < 0 || right < 0 || right == words.Count || !IsContent(words[leftEnd].Value) || Choice().IsMatch(text[..match.Index]))
            {
                continue;
            }

            int left = First(text, words, leftEnd), rightEnd = Last(text, words, right);
            int from = words[left].Index, to = words[rightEnd].Index + words[rightEnd].Length;
            string[] items = [text[from..match.Index], .. Middle(match.Value), text[words[right].Index..to]];
            if (items.All(IsThing))
            {
                return [.. items.Select(item => Side(text[..from] + item + text[to..]))];
            }
        }

        return [];
    }

    private static bool IsThing(string item) =>
        Word().Matches(item) is { Count: > 0 and <= MaxItemWords } words && words.All(word => IsContent(word.Value) || IsLink(word.Value)) && words.Any(word => IsContent(word.Value));

    /// <summary>The things between the first and the last.</summary>
    private static IEnumerable<string> Middle(string commas) =>
        LastJoin().Replace(commas, "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(item => LeadingLinks().Replace(item, ""));

    private static IReadOnlyList<string> Split(string text, Regex connective)
    {
        var words = Word().Matches(text).ToList();
        foreach (Match match in connective.Matches(text))
        {
            int after = match.Index + match.Length;
            int leftEnd = words.FindLastIndex(word => word.Index + word.Length <= match.Index), rightStart = words.FindIndex(word => word.Index >= after);
            if (leftEnd < 0 || rightStart < 0 || !IsContent(words[leftEnd].Value) || HasBreak(text, words[leftEnd].Index + words[leftEnd].Length, match.Index))
            {
                continue;
            }

            int left = First(text, words, leftEnd), right = SkipArticles(words, rightStart);
            if (right < words.Count && IsContent(words[right].Value) && !HasBreak(text, after, words[right].Index))
            {
                int rightEnd = Last(text, words, right);
                int from = words[left].Index, to = words[rightEnd].Index + words[rightEnd].Length;
                return [Side(text[..match.Index] + text[to..]), Side(text[..from] + text[words[right].Index..])];
            }
        }

        return [];
    }

    private static string Side(string text) => ComparingWord().Replace(text, " ");

    /// <summary>The first word of the phrase that ends with a word: content words, with "of the" and the like between them.</summary>
    private static int First(string text, List<Match> words, int last)
    {
        int first = last;
        for (int i = last - 1; i >= 0 && !HasBreak(text, words[i].Index + words[i].Length, words[i + 1].Index) && (IsContent(words[i].Value) || IsLink(words[i].Value)); i--)
        {
            first = IsContent(words[i].Value) ? i : first;
        }

        return first;
    }

    private static int Last(string text, List<Match> words, int first)
    {
        int last = first;
        for (int i = first + 1; i < words.Count && !HasBreak(text, words[i - 1].Index + words[i - 1].Length, words[i].Index) && (IsContent(words[i].Value) || IsLink(words[i].Value)); i++)
        {
            last = IsContent(words[i].Value) ? i : last;
        }

        return last;
    }

    private static int SkipArticles(List<Match> words, int at)
    {
        while (at < words.Count && (IsLink(words[at].Value) || words[at].Value.Equals("that", StringComparison.OrdinalIgnoreCase)))
        {
            at++;
        }

        return at;
    }

    private static bool IsLink(string word) => word.ToLowerInvariant() is "of" or "the" or "a" or "an" or "in";

    private static bool IsContent(string word) => !StopWords.Contains(word.ToLowerInvariant()) && !StopWords.IsAsking(word.ToLowerInvariant()) && !ComparingWord().IsMatch(word);

    private static bool HasBreak(string text, int from, int to) => text.AsSpan(from, Math.Max(0, to - from)).IndexOfAny(Breaks) >= 0;
}
