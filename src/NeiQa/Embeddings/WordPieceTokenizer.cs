using Microsoft.ML.Tokenizers;

namespace NeiQa.Embeddings;

/// <summary>BERT uncased WordPiece: text to token ids. Safe to use from several threads.</summary>
public sealed class WordPieceTokenizer
{
    /// <summary>Tokens that a pair's question may have beside the special ones; the rest is cut.</summary>
    public const int PairQuestionTokens = 64;

    /// <summary>Tokens that a pair may have, its three special ones included.</summary>
    public const int PairTokens = 160;

    // A longer word is one unknown piece.
    private const int LongestWord = 100;

    private readonly BertTokenizer _tokenizer;
    private readonly string _vocabularyPath;

    /// <param name="vocabularyPath">One piece a line; a piece's id is its line, from 0.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public WordPieceTokenizer(string vocabularyPath)
    {
        _vocabularyPath = vocabularyPath;

        // BertText does the basic tokenization, as this one drops symbols; a literal [SEP] in a text is ordinary text.
        _tokenizer = BertTokenizer.Create(vocabularyPath, new BertOptions
        {
            ApplyBasicTokenization = false,
            LowerCaseBeforeTokenization = false,
            SplitOnSpecialTokens = false,
        });
    }

    /// <summary>The ids of <c>[CLS] text [SEP]</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="maxTokens">At most so many ids, the special ones included; at least 2. Longer text is cut.</param>
    public int[] Encode(string text, int maxTokens)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxTokens, 2);
        return [_tokenizer.ClassificationTokenId, .. Pieces(text, maxTokens - 2), _tokenizer.SeparatorTokenId];
    }

    /// <summary>How many ids the whole text has, the two special ones included.</summary>
    public int Count(string text) => _tokenizer.CountTokens(BertText.Separate(text)) + 2;

    /// <summary>Whether a word in lower-case ASCII letters is one piece of the vocabulary: a common English word.</summary>
    public bool IsWord(string word) => Count(word) == 3;

    /// <summary>The vocabulary's words in lower-case ASCII letters, commonest first.</summary>
    internal IEnumerable<string> Words => File.ReadLines(_vocabularyPath).Where(piece => piece.All(char.IsAsciiLetterLower));

    /// <summary>
    /// The ids of <c>[CLS] question [SEP] text [SEP]</c>: the question is cut to <see cref="PairQuestionTokens"/>,
    /// then the text to what <see cref="PairTokens"/> leaves.
    /// </summary>
    public TokenPair EncodePair(string question, string text)
    {
        var first = Pieces(question, PairQuestionTokens);
        var second = Pieces(text, PairTokens - 3 - first.Length);
        int[] ids = [_tokenizer.ClassificationTokenId, .. first, _tokenizer.SeparatorTokenId, .. second, _tokenizer.SeparatorTokenId];
        return new TokenPair(ids, first.Length + 2);
    }

    private int[] Pieces(string text, int most)
    {
        // Asked for a number, the tokenizer stops before a word that does not fit; the model was made with it cut.
        var ids = _tokenizer.EncodeToIds(BertText.Separate(text), most + LongestWord, addSpecialTokens: false, out _, out _);
        return [.. ids.Take(most)];
    }
}

/// <summary>A question and a text as one sequence of tokens.</summary>
/// <param name="Ids">The ids, special tokens included.</param>
/// <param name="SecondStart">Where the text begins: tokens before it are of type 0, from it on of type 1.</param>
public sealed record TokenPair(IReadOnlyList<int> Ids, int SecondStart);
