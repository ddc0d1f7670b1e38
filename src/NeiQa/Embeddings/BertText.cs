using System.Globalization;
using System.Text;

namespace NeiQa.Embeddings;

/// <summary>
/// The cleaning that BERT's uncased vocabulary was made with: white space becomes spaces; control, format, private and
/// unassigned characters, U+FFFD and lone surrogates go; accents and other non-spacing marks go; lower case.
/// </summary>
public static class BertText
{
    /// <summary>The cleaned text. Never throws, whatever the text holds.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var output = new StringBuilder(text.Length);
        // A lone surrogate is enumerated as U+FFFD.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
                AppendAscii(output, (char)rune.Value);
            else if (Rune.IsWhiteSpace(rune))
                output.Append(' ');
            else if (rune != Rune.ReplacementChar && !IsOther(Rune.GetUnicodeCategory(rune)))
                BaseLetters.Append(output, rune);
        }

        return output.ToString();
    }

    /// <summary>
    /// The cleaned text with a space around every punctuation mark, ASCII symbol and Chinese character, so that what
    /// stands between spaces is one word to the vocabulary.
    /// </summary>
    public static string Separate(string text)
    {
        var clean = Clean(text);
        var output = new StringBuilder(clean.Length + clean.Length / 4);
        foreach (var rune in clean.EnumerateRunes())
        {
            if (StandsAlone(rune))
                output.Append(' ').Append(rune).Append(' ');
            else
                output.Append(rune);
        }

        return output.ToString();
    }

    private static bool StandsAlone(Rune rune) => rune.IsAscii
        ? char.IsPunctuation((char)rune.Value) || char.IsSymbol((char)rune.Value)
        : Rune.IsPunctuation(rune) || IsChinese(rune.Value);

    // The blocks of CJK unified and compatibility ideographs that BERT's tokenizer lists.
    private static bool IsChinese(int codePoint) => codePoint
        is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2CEAF) or (>= 0x2F800 and <= 0x2FA1F);

    private static void AppendAscii(StringBuilder output, char letter)
    {
        if (char.IsWhiteSpace(letter))
            output.Append(' ');
        else if (!char.IsControl(letter))
            output.Append(char.ToLowerInvariant(letter));
    }

    private static bool IsOther(UnicodeCategory category) => category
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
