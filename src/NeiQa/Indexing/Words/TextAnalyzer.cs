using System.Globalization;
using NeiQa.Documents;
using NeiQa.Embeddings;

namespace NeiQa.Indexing.Words;

/// <summary>A word of a text and the term it is searched by.</summary>
/// <param name="Surface">The word in lower case, without accents.</param>
/// <param name="Term">Its stem.</param>
/// <param name="Start">First UTF-16 code unit of the word in the text.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct Word(string Surface, string Term, int Start, int End)
{
    /// <summary>Whether it says nothing about the subject.</summary>
    public bool IsStopWord => StopWords.Contains(Surface);
}

/// <summary>
/// Cuts text into words and their search terms. A compound such as <c>PT-141</c> gives its parts and the whole
/// without the hyphen, so that <c>pt141</c> finds it.
/// </summary>
internal static class TextAnalyzer
{
    /// <summary>Changes when the same text would give other terms; part of the index's fingerprint.</summary>
    public const int Version = 3;

    private const int MaxWordLength = 64;

    /// <summary>The words of a text in order, stop words included.</summary>
    public static IEnumerable<Word> Words(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            int start = i;
            i = EndOfWord(text, i);
            yield return Make(text, start, i);
            if (i < text.Length - 1 && text[i] is '-' or '‑' && char.IsLetterOrDigit(text[i + 1]) && CompoundFrom(text, start) is { } compound)
            {
                yield return compound;
            }
        }
    }

    /// <summary>The search terms of a text, stop words left out.</summary>
    public static IEnumerable<string> Terms(string text) => Words(text).Where(word => !word.IsStopWord).Select(word => word.Term);

    /// <summary>The stems of all words with single blanks around them, so that a phrase is found at whole words only.</summary>
    public static string Joined(string text) => " " + string.Join(' ', Words(text).Select(word => word.Term)) + " ";

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsMark(text[at])))
        {
            at++;
        }

        return at;
    }

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static Word Make(string text, int start, int end) => Make(text[start..Math.Min(end, start + MaxWordLength)], new(start, end));

    private static Word Make(string word, TextSpan span)
    {
        string surface = BertText.Clean(word);
        return new Word(surface, Stemmer.Stem(surface), span.Start, span.End);
    }

    /// <summary>The compound that begins here, hyphens left out; none where an earlier part has given it already.</summary>
    private static Word? CompoundFrom(string text, int start)
    {
        if (start > 0 && text[start - 1] is '-' or '‑')
        {
            return null;
        }

        int end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '‑' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))
        {
            end++;
        }

        string joined = text[start..end].Replace("-", "", StringComparison.Ordinal).Replace("‑", "", StringComparison.Ordinal);
        return joined.Length > MaxWordLength ? null : Make(joined, new TextSpan(start, end));
    }
}
