using System.Globalization;
using System.Text;

namespace NeiQa.Console.Rendering;

/// <summary>Text from documents and people as a terminal may get it: nothing in it can move the cursor or change how the rest reads.</summary>
internal static class Printable
{
    /// <summary>The text without control and format characters; line ends become <c>\n</c>, other white space a blank.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' || !IsHidden(rune))
            {
                shown.Append(rune);
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                shown.Append(' ');
            }
        }

        return shown.ToString();
    }

    /// <summary>The text on one line.</summary>
    public static string Line(string text) => string.Join(' ', Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;
}
