using System.Globalization;
using System.Text;

namespace NeiQa.Answering;

/// <summary>Text as it may be shown: without characters that cannot be seen but change how the rest reads.</summary>
internal static class SafeText
{
    /// <summary>The text without control and format characters (Unicode Cc, Cf); line ends and tabs stay.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(IsShown))
        {
            shown.Append(rune);
        }

        return shown.ToString();
    }

    /// <summary>The text's first <paramref name="length"/> code units at most, no surrogate pair cut in half.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static bool IsShown(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
