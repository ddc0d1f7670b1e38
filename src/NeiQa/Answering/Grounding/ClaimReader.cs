using System.Text.RegularExpressions;
using NeiQa.Embeddings;
using NeiQa.Indexing.Words;

namespace NeiQa.Answering.Grounding;

/// <summary>Cuts a claim or span into tokens: compounds into their parts, names with digits whole, numbers by value.</summary>
internal static partial class ClaimReader
{
    [GeneratedRegex(@"[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[-‑–'’.,](?=[\p{L}\p{N}]))*|%|[.,;:!?()|/∞—–]")]
    private static partial Regex Piece();

    [GeneratedRegex(@"^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$")]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"^(\d+(?:\.\d+)?)(\p{L}{1,4})$")]
    private static partial Regex NumberWithUnit();

    private static readonly string[] Units = ["mg", "g", "kg", "mcg", "ug", "µg", "ml", "l", "dl", "iu", "mmol", "nmol", "pmol", "ng", "pg", "h", "min", "th", "st", "nd", "rd"];

    /// <summary>The tokens of a text, in order.</summary>
    /// <param name="text">A claim or a span.</param>
    /// <param name="abbreviations">Short forms and what they stand for; both are read as the short form.</param>
    public static IReadOnlyList<Token> Read(string text, IReadOnlyList<(string Short, string Long)> abbreviations)
    {
        var tokens = Piece().Matches(text).SelectMany(match => Tokens(match.Value)).ToList();
        NotOnly(tokens);
        foreach (var (shortForm, longForm) in abbreviations)
        {
            Shorten(tokens, shortForm, longForm);
        }

        return tokens;
    }

    private static IEnumerable<Token> Tokens(string piece)
    {
        if (!char.IsLetterOrDigit(piece[0]))
        {
            return piece == "%" ? [Unit("percent")] : piece == "/" ? [] : [new Token(piece, "", TokenKind.Break)];
        }

        string word = BertText.Clean(piece).Replace('’', '\'').Replace('‑', '-').Replace('–', '-');
        if (char.IsDigit(word[0]) && word.All(c => char.IsDigit(c) || c is '-' or ',' or '.'))
        {
            return PlainNumber().IsMatch(word) ? [Number(word)] : word.Split(['-', ',', '.']).Where(part => part.Length > 0).Select(Number);
        }

        return word.Split('.', ',').Where(part => part.Length > 0).SelectMany(WordTokens);
    }

    private static IEnumerable<Token> WordTokens(string word)
    {
        if (word.EndsWith("n't", StringComparison.Ordinal))
        {
            return [Vocabulary.Classify("not")];
        }

        int apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
        word = apostrophe > 0 ? word[..apostrophe] : word;
        if (NumberWithUnit().Match(word) is { Success: true } amount && Units.Contains(amount.Groups[2].Value))
        {
            return [Number(amount.Groups[1].Value), Unit(amount.Groups[2].Value)];
        }

        string joined = word.Replace("-", "", StringComparison.Ordinal);
        if (word.Any(char.IsDigit))
        {
            return [new Token(joined, joined, TokenKind.Word)];
        }

        return Vocabulary.Classify(joined) is { Kind: not TokenKind.Word } known ? [known]
            : word.Contains('-', StringComparison.Ordinal) && Synonyms.Knows(joined) ? [Vocabulary.Classify(joined)]
            : Parts(word);
    }

    /// <summary>"anti-inflammatory" lowers inflammation, "immunosuppressive" suppresses immunity; a negating prefix stays with its word.</summary>
    private static List<Token> Parts(string word)
    {
        foreach (var (prefix, sign) in ((string, Sign)[])[("anti", Sign.Less), ("pro", Sign.More)])
        {
            string rest = word[Math.Min(word.Length, prefix.Length)..];
            if (word.StartsWith(prefix, StringComparison.Ordinal) && (rest.StartsWith('-') || rest.StartsWith("inflamm", StringComparison.Ordinal)))
            {
                return [new Token(prefix, prefix, TokenKind.Direction, sign), .. Parts(rest.TrimStart('-'))];
            }
        }

        if (word.StartsWith("immuno", StringComparison.Ordinal) && word.Length > 9)
        {
            return [Vocabulary.Classify(word["immuno".Length..].TrimStart('-')), Vocabulary.Classify("immune")];
        }

        return word.StartsWith("non-", StringComparison.Ordinal)
            ? [Vocabulary.Classify(word.Replace("-", "", StringComparison.Ordinal))]
            : PartsOrWhole(word);
    }

    /// <summary>"One-way" has no part with a meaning of its own, so it has one as a whole.</summary>
    private static List<Token> PartsOrWhole(string word)
    {
        var parts = word.Split('-').Where(part => part.Length > 0).Select(Vocabulary.Classify).ToList();
        return parts.Count > 1 && !parts.Any(part => part.IsContent) ? [new Token(word, word, TokenKind.Word)] : parts;
    }

    private static Token Number(string digits) => new(digits, digits.Replace(",", "", StringComparison.Ordinal).TrimStart('0') is { Length: > 0 } value ? value : "0", TokenKind.Number);

    private static Token Unit(string name) => new(name, name, TokenKind.Word);

    /// <summary>"Not only" says no less than the rest of its sentence.</summary>
    private static void NotOnly(List<Token> tokens)
    {
        for (int i = tokens.Count - 2; i >= 0; i--)
        {
            if (tokens[i].Surface == "not" && tokens[i + 1].Surface is "only" or "just" or "merely" or "solely")
            {
                tokens.RemoveRange(i, 2);
            }
            else if (tokens[i].Surface == "per" && tokens[i + 1].Surface == "cent")
            {
                tokens.RemoveAt(i);
                tokens[i] = Unit("percent");
            }
        }
    }

    private static void Shorten(List<Token> tokens, string shortForm, string longForm)
    {
        string[] terms = [.. Piece().Matches(longForm).SelectMany(match => Tokens(match.Value)).Where(token => token.Kind != TokenKind.Break).Select(token => token.Term)];
        var name = Tokens(shortForm).FirstOrDefault();
        for (int i = 0; name is not null && terms.Length > 0 && i + terms.Length <= tokens.Count; i++)
        {
            if (terms.Index().All(term => tokens[i + term.Index].Term == term.Item))
            {
                tokens.RemoveRange(i, terms.Length);
                tokens.Insert(i, name);
            }
        }
    }
}
