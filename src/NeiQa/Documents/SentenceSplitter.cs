using System.Buffers;
using System.Collections.Frozen;

namespace NeiQa.Documents;

/// <summary>Finds sentences in running English text. A line end inside a paragraph is white space.</summary>
internal static class SentenceSplitter
{
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        [
            "e.g", "i.e", "al", "etc", "vs", "cf", "eds", "dr", "prof", "mr", "mrs", "ms", "st", "jr", "sr", "inc", "ltd",
            "dept", "suppl", "jan", "feb", "apr", "jun", "jul", "aug", "sept", "oct", "nov", "dec", "u.s", "u.k", "a.m", "p.m",
            "ph.d", "m.d", "spp",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that are abbreviations only before a number.</summary>
    private static readonly FrozenSet<string> BeforeNumbers = FrozenSet.ToFrozenSet(
        ["no", "nos", "p", "pp", "fig", "figs", "eq", "vol", "ca", "approx", "ch", "sec"], StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> MarkCharacters = SearchValues.Create("0123456789,–- ");

    /// <summary>The sentences of a span, trimmed, in order; together they hold all its text but white space.</summary>
    public static IEnumerable<TextSpan> Split(string text, TextSpan span)
    {
        int start = span.Start;
        for (int i = span.Start; i < span.End; i++)
        {
            if (IsEnd(text, span, start, i, out int end))
            {
                yield return new TextSpan(start, end).Trim(text);
                start = end;
                i = end - 1;
            }
        }

        var rest = new TextSpan(start, span.End).Trim(text);
        if (rest.Length > 0)
        {
            yield return rest;
        }
    }

    private static bool IsEnd(string text, TextSpan span, int start, int at, out int end)
    {
        end = at + 1;
        if (text[at] is '。' or '！' or '？')
        {
            return true;
        }

        if (text[at] is not ('.' or '!' or '?' or '…'))
        {
            return false;
        }

        while (end < span.End && text[end] is '.' or '!' or '?' or '"' or '”' or '’' or '\'' or ')' or ']')
        {
            end++;
        }

        end = Math.Min(end, span.End);
        if (end < span.End && text[end] == '[')
        {
            end = AfterReferenceMarks(text, span, end);
        }

        return end >= span.End || char.IsWhiteSpace(text[end]) && OpensSentence(text, span, end) && !(text[at] == '.' && IsAbbreviation(text, start, at, span.End));
    }

    /// <summary>Marks such as [3] or [4][5] right behind the full stop belong to the sentence.</summary>
    private static int AfterReferenceMarks(string text, TextSpan span, int at)
    {
        int close = text.IndexOf(']', at, span.End - at);
        while (close > at && text.AsSpan(at + 1, close - at - 1).IndexOfAnyExcept(MarkCharacters) < 0)
        {
            at = close + 1;
            if (at >= span.End || text[at] != '[')
            {
                break;
            }

            close = text.IndexOf(']', at, span.End - at);
        }

        return at;
    }

    private static bool OpensSentence(string text, TextSpan span, int from)
    {
        for (int i = from; i < span.End; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return !char.IsLower(text[i]) && text[i] is not (',' or ';' or '&' or ')');
            }
        }

        return true;
    }

    private static bool IsAbbreviation(string text, int start, int dot, int end)
    {
        int from = dot;
        while (from > start && (char.IsLetter(text[from - 1]) || text[from - 1] == '.'))
        {
            from--;
        }

        string word = text[from..dot];
        return IsInitial(text, start, from, word)
            || Abbreviations.Contains(word)
            || BeforeNumbers.Contains(word) && text.AsSpan(dot + 1, end - dot - 1).TrimStart() is [>= '0' and <= '9', ..];
    }

    /// <summary>"Licinio, J. and Wong" has initials, "vitamin D. The" has none: a word in lower case stands before it.</summary>
    private static bool IsInitial(string text, int start, int from, string word)
    {
        if (word.Length != 1 || !char.IsUpper(word[0]) || word == "I")
        {
            return false;
        }

        var before = text.AsSpan(start, from - start).TrimEnd();
        var previous = before[(before.LastIndexOf(' ') + 1)..];
        return previous.IsEmpty || !char.IsLower(previous[0]);
    }
}
