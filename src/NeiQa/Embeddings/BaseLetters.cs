using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NeiQa.Embeddings;

/// <summary>
/// A character's canonical decomposition (NFD) without its non-spacing marks.
/// Under invariant globalization <see cref="string.Normalize()"/> leaves text as it is, so the decompositions of the
/// Unicode Character Database 14.0 stand in the data file; Hangul syllables follow from the standard's section 3.12.
/// </summary>
internal static partial class BaseLetters
{
    private const int FirstSyllable = 0xAC00, LastSyllable = 0xD7A3;
    private const int FirstLead = 0x1100, FirstVowel = 0x1161, FirstTail = 0x11A7;
    private const int Vowels = 21, Tails = 28;

    private static readonly FrozenDictionary<int, string> Letters = Parse(Data);

    /// <summary>Appends what is left of <paramref name="rune"/>: nothing for a non-spacing mark.</summary>
    public static void Append(StringBuilder output, Rune rune)
    {
        if (rune.Value is >= FirstSyllable and <= LastSyllable)
            AppendSyllable(output, rune.Value - FirstSyllable);
        else if (Letters.TryGetValue(rune.Value, out var letters))
            output.Append(letters);
        else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            AppendLower(output, rune);
    }

    private static void AppendSyllable(StringBuilder output, int index)
    {
        output.Append((char)(FirstLead + index / (Vowels * Tails)));
        output.Append((char)(FirstVowel + index % (Vowels * Tails) / Tails));
        if (index % Tails != 0)
            output.Append((char)(FirstTail + index % Tails));
    }

    private static void AppendLower(StringBuilder output, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        output.Append(units[..Rune.ToLowerInvariant(rune).EncodeToUtf16(units)]);
    }

    private static FrozenDictionary<int, string> Parse(string data)
    {
        var letters = new Dictionary<int, string>();
        var codePoint = 0;
        foreach (var entry in data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            codePoint = colon < 0 ? codePoint + 1 : Hex(entry[..colon]);
            if (entry != "-")
                letters[codePoint] = string.Concat(entry[(colon + 1)..].Split('+').Select(letter => char.ConvertFromUtf32(Hex(letter)))).ToLowerInvariant();
        }

        return letters.ToFrozenDictionary();
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
