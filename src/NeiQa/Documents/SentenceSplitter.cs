using System.Buffers;

namespace NeiQa.Documents;

/// <summary>Finds sentences in running English text. A line end inside a paragraph is white space.</summary>
internal static class SentenceSplitter
{
    private static readonly SearchValues<char> RaisedNumbers = SearchValues.Create("0123456789,–-");
    private static readonly SearchValues<char> BracketedNumbers = SearchValues.Create("0123456789,–- ");

    /// <summary>A longer bracket is not a reference mark.</summary>
    private const int MaxMarkLength = 24;

    /// <summary>The sentences of a span, trimmed, in order; together they hold all its text but white space.</summary>
    public static IEnumerable<TextSpan> Split(string text, TextSpan span)
    {
        int start = span.Start;
        for (int i = span.Start; i < span.End; i++)
        {
            if (!IsMark(text[i]))
            {
                continue;
            }

            int end = EndOfMarks(text, i + 1, span.End);
            if (EndsSentence(text, span, start, i, ref end))
            {
                yield return new TextSpan(start, end).Trim(text);
                start = end;
            }

            i = end - 1;
        }

        var rest = new TextSpan(start, span.End).Trim(text);
        if (rest.Length > 0)
        {
            yield return rest;
        }
    }

    private static bool IsMark(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    /// <summary>Further marks, and quotes and brackets that close with the sentence.</summary>
    private static int EndOfMarks(string text, int at, int end)
    {
        while (at < end && (IsMark(text[at]) || text[at] is '"' or '”' or '’' or '\'' or ')' or ']' or '»' or '」' or '』' or '）'))
        {
            at++;
        }

        return at;
    }

    private static bool EndsSentence(string text, TextSpan span, int start, int mark, ref int end)
    {
        if (text[mark] is '。' or '！' or '？')
        {
            return true;
        }

        int after = AfterReferenceMarks(text, end, span.End, mark > span.Start ? text[mark - 1] : ' ');
        bool ends = after >= span.End
            || char.IsWhiteSpace(text[after]) && OpensSentence(text, after, span.End) && !(text[mark] == '.' && Abbreviation.EndsAt(text, start, mark, span.End));
        end = ends ? after : end;
        return ends;
    }

    /// <summary>Marks right behind the full stop belong to the sentence: [3], [4][5], [6, 7–9], and raised numbers, which plain text sets as "immunity.12,13".</summary>
    private static int AfterReferenceMarks(string text, int at, int end, char beforeMark)
    {
        if (at < end && char.IsAsciiDigit(text[at]) && (char.IsLetter(beforeMark) || beforeMark is ')' or '”'))
        {
            int digits = text.AsSpan(at, Math.Min(MaxMarkLength, end - at)).IndexOfAnyExcept(RaisedNumbers);
            return digits < 0 || text[at + digits - 1] is ',' ? at : at + digits;
        }

        while (at < end && text[at] == '[')
        {
            var bracket = text.AsSpan(at + 1, Math.Min(MaxMarkLength, end - at - 1));
            int close = bracket.IndexOf(']');
            if (close <= 0 || bracket[..close].IndexOfAnyExcept(BracketedNumbers) >= 0)
            {
                break;
            }

            at += close + 2;
        }

        return at;
    }

    /// <summary>A lower-case letter goes on with the sentence, unless it opens a name such as mRNA.</summary>
    private static bool OpensSentence(string text, int from, int end)
    {
        var rest = text.AsSpan(from, end - from).TrimStart();
        return rest.IsEmpty
            || !(char.IsLower(rest[0]) && !(rest.Length > 1 && char.IsUpper(rest[1]))) && rest[0] is not (',' or ';' or '&' or ')');
    }
}
