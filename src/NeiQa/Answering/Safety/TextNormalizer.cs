using NeiQa.Embeddings;

namespace NeiQa.Answering.Safety;

/// <summary>
/// Turns what somebody typed into sentences of plain words: lower case, contractions and phone spellings written out,
/// misspelt words repaired, disguises (look-alike letters, hidden characters, s p a c e d letters) undone.
/// </summary>
internal sealed class TextNormalizer(IReadOnlyDictionary<string, string[]> spellings, SpellingRepair repair)
{
    // Cyrillic and Greek letters, each before the Latin one it looks like.
    private const string LookAlikes = "аaеeоoрpсcхxіiуyѕsԁdκkαaοoιiεeνv";

    /// <summary>The sentences, each at least one word.</summary>
    public List<string[]> Normalize(string text)
    {
        var sentences = new List<string[]>();
        foreach (var typed in Sentences(Fold(text)))
        {
            var words = JoinSpacedLetters(typed).SelectMany(Words).ToArray();
            if (words.Length > 0)
            {
                sentences.Add(words);
            }
        }

        return sentences;
    }

    // BERT's cleaning makes spaces of line ends, which here end a sentence.
    private static string Fold(string text) => string.Concat(BertText.Clean(text.ReplaceLineEndings(";")).Append('\n').Select(Plain));

    private static char Plain(char letter)
    {
        int twin = letter < 128 ? -1 : LookAlikes.IndexOf(letter, StringComparison.Ordinal);
        return twin >= 0 && twin % 2 == 0 ? LookAlikes[twin + 1] : letter switch
        {
            '\u2019' or '\u2018' or '`' or '\u00B4' => '\'',
            >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
            _ => letter,
        };
    }

    // A full stop inside a number does not end a sentence, and neither do dots in a row.
    private static IEnumerable<List<string>> Sentences(string text)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (IsWordPart(text, i))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }

            if (text[i] is '?' or '!' or ';' or '\n' || (text[i] == '.' && (i == 0 || text[i - 1] != '.') && text[i + 1] != '.'))
            {
                yield return words;
                words = [];
            }
        }
    }

    private static bool IsWordPart(string text, int i) =>
        char.IsLetterOrDigit(text[i])
        || text[i] is '\'' or '*' or '@' or '$'
        || (text[i] is '.' or ',' && i > 0 && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]));

    private static IEnumerable<string> JoinSpacedLetters(List<string> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            int end = i;
            while (end < words.Count && words[end].Length == 1 && char.IsAsciiLetter(words[end][0]))
            {
                end++;
            }

            if (end - i < 3)
            {
                yield return words[i];
                continue;
            }

            yield return string.Concat(words[i..end]);
            i = end - 1;
        }
    }

    private IEnumerable<string> Words(string typed)
    {
        typed = typed.Trim('\'');
        if (typed.Length == 0)
        {
            return [];
        }

        var bare = Bare(typed);
        if (spellings.TryGetValue(typed, out var written) || spellings.TryGetValue(bare, out written))
        {
            return written;
        }

        if (bare.Any(char.IsAsciiDigit) || bare.AsSpan().ContainsAny("*@$"))
        {
            return repair.Undisguise(bare) is { } plain ? [plain] : SplitNumbers(bare);
        }

        bare = repair.Repair(bare);
        return spellings.TryGetValue(bare, out written) ? written : [bare];
    }

    private static string Bare(string typed) =>
        (typed.EndsWith("'s", StringComparison.Ordinal) ? typed[..^2] : typed).Replace("'", "", StringComparison.Ordinal);

    // "200mg" is a number and its unit.
    private static List<string> SplitNumbers(string word)
    {
        var parts = new List<string>();
        int start = 0;
        for (int i = 1; i <= word.Length; i++)
        {
            if (i == word.Length || char.IsLetter(word[i - 1]) != char.IsLetter(word[i]))
            {
                parts.Add(word[start..i].Trim('*', '@', '$'));
                start = i;
            }
        }

        parts.RemoveAll(part => part.Length == 0);
        return parts;
    }
}
