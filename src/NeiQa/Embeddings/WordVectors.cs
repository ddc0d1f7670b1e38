using System.Collections.Concurrent;
using System.Numerics.Tensors;

namespace NeiQa.Embeddings;

/// <summary>
/// Vectors of single words, out of context: the answerability model's own table of tokens, its mean taken away. They cost no
/// run of a model, and tell that "germs" is near to "bacteria". Safe to use from several threads.
/// </summary>
internal sealed class WordVectors
{
    private const string Table = "word_quantized";
    private const int Dimensions = 384;

    /// <summary>Pieces before this one are single characters and unused places.</summary>
    private const int FirstWord = 1_996;

    /// <summary>Tokens of a word that count, with the two special ones; what follows is a chain of letters.</summary>
    private const int MaxTokens = 16;

    /// <summary>Words kept, 1.5 KB each: those of texts that are found again and again.</summary>
    private const int WordsKept = 8_192;

    private readonly ConcurrentDictionary<string, float[]> _kept = new(StringComparer.Ordinal);
    private readonly WordPieceTokenizer _tokenizer;
    private readonly byte[] _table;
    private readonly float[] _mean = new float[Dimensions];
    private readonly int _pieces;

    /// <param name="files">The checked files.</param>
    /// <exception cref="ModelFileException">The graph has no such table.</exception>
    public WordVectors(ModelFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        _tokenizer = new WordPieceTokenizer(files.ShippedVocabulary);
        _pieces = File.ReadLines(files.ShippedVocabulary).Count();
        _table = TokenTable.Read(files.Answerability, Table, _pieces * Dimensions);
        for (int piece = FirstWord; piece < _pieces; piece++)
        {
            Add(piece, _mean);
        }

        TensorPrimitives.Divide(_mean, _pieces - FirstWord, _mean);
    }

    /// <summary>The mean of a word's pieces, of unit length: a dot product of two is their cosine.</summary>
    public float[] Of(string word)
    {
        if (_kept.TryGetValue(word, out float[]? known))
        {
            return known;
        }

        float[] vector = Make(word);
        if (_kept.Count < WordsKept)
        {
            _kept.TryAdd(word, vector);
        }

        return vector;
    }

    private float[] Make(string word)
    {
        int[] pieces = PiecesOf(word);
        var vector = new float[Dimensions];
        foreach (int piece in pieces)
        {
            Add(piece, vector);
        }

        TensorPrimitives.Divide(vector, Math.Max(1, pieces.Length), vector);
        TensorPrimitives.Subtract(vector, _mean, vector);
        float norm = TensorPrimitives.Norm(vector);
        TensorPrimitives.Divide(vector, norm > 0 ? norm : 1, vector);
        return vector;
    }

    /// <summary>
    /// How rare a word is in English at large, 0 for the commonest to 1: the vocabulary is in order of frequency, and a word
    /// that is not in it whole is rarer than all that are.
    /// </summary>
    public float Rarity(string word)
    {
        int[] pieces = PiecesOf(word);
        float rank = pieces.Length == 1 ? Math.Max(pieces[0], FirstWord) : _pieces;
        return MathF.Log(rank / FirstWord) / MathF.Log((float)_pieces / FirstWord);
    }

    private int[] PiecesOf(string word) => _tokenizer.Encode(word, MaxTokens)[1..^1];

    private void Add(int piece, float[] sum)
    {
        var row = _table.AsSpan(piece * Dimensions, Dimensions);
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += row[i];
        }
    }
}
