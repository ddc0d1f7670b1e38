using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NeiQa.Embeddings;

/// <summary>
/// The models' files, checked before use: a missing or altered file stops the start instead of giving wrong answers.
/// Those that ship lie in the folder <c>model</c> beside the executable; src/NeiQa.Model/PROVENANCE.md says where they come from.
/// </summary>
public sealed class ModelFiles
{
    internal const string EmbedderFile = "all-MiniLM-L6-v2.int8.onnx";
    internal const string AnswerabilityFile = "answerability.int8.onnx";
    internal const string AnswerabilityHeadFile = "answerability-head.f32";
    internal const string QuestionAdapterFile = "question-adapter.f32";
    internal const string QuestionPriorFile = "question-prior.bin";
    internal const string VocabularyFile = "vocab.txt";
    internal const string EnglishWordsFile = "english-words.txt";

    private const string EmbedderSha256 = "af23413843be15e7821b5e70621e23333d0f98620a7930d37dfc327b7436f68e";
    private const string AnswerabilitySha256 = "f8415e6cba8aa23ac756d25eec0267fa9717cfb6ed593aa9e6f33751c2585329";
    private const string AnswerabilityHeadSha256 = "3595d958f4bb3d04f58c495186392c005be7d065a7b61dfc6462f3233220aa02";
    private const string QuestionAdapterSha256 = "2597fa5d3c826d0f4caff9626864d47dc3ba95b61336a055bdd50dc5f716f7b1";
    private const string QuestionPriorSha256 = "00b0aac61572e3253843606aa0454da20ad4ac192e995969b58bfa6164f701fe";
    private const string VocabularySha256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3";
    private const string EnglishWordsSha256 = "a3ec34c586683c75bdc76ca9dd26a5ab5e21c9afc4fb5c684fd20072e2d94e56";

    private const string Restore = "Restore the file from the release or build again; src/NeiQa.Model holds the original.";

    private readonly string _folder;

    /// <summary>Finds and checks every file that <paramref name="options"/> asks for.</summary>
    /// <exception cref="ModelFileException">A file is missing or has another hash.</exception>
    public ModelFiles(EmbeddingOptions options)
        : this(options, Path.Combine(AppContext.BaseDirectory, "model"))
    {
    }

    internal ModelFiles(EmbeddingOptions options, string folder)
    {
        ArgumentNullException.ThrowIfNull(options);
        _folder = folder;
        Options = options;
        Embedder = options.ModelPath ?? Shipped(EmbedderFile);
        Vocabulary = options.VocabularyPath ?? Shipped(VocabularyFile);
        Answerability = Shipped(AnswerabilityFile);
        AnswerabilityHead = Shipped(AnswerabilityHeadFile);
        QuestionAdapter = Shipped(QuestionAdapterFile);
        QuestionPrior = Shipped(QuestionPriorFile);
        ShippedVocabulary = Shipped(VocabularyFile);
        EnglishWords = Shipped(EnglishWordsFile);
        Fingerprint = CheckAll();
    }

    /// <summary>What the files were found for.</summary>
    public EmbeddingOptions Options { get; }

    /// <summary>Whether vectors are those of the embedder that ships, which the question adapter and the question prior were fitted to.</summary>
    internal bool HasShippedEmbedder => Options is { ModelPath: null, Dimensions: Embeddings.QuestionAdapter.Width };

    /// <summary>Full path of the embedding model's graph.</summary>
    public string Embedder { get; }

    /// <summary>Full path of the embedding model's vocabulary.</summary>
    public string Vocabulary { get; }

    /// <summary>Full path of the answerability model's graph; it always ships.</summary>
    public string Answerability { get; }

    /// <summary>Full path of the weights that read the answerability model's layers; they always ship.</summary>
    public string AnswerabilityHead { get; }

    /// <summary>Full path of the weights that adapt a question's vector; they always ship.</summary>
    public string QuestionAdapter { get; }

    /// <summary>Full path of the weights that tell what the article that ships answers; they always ship.</summary>
    public string QuestionPrior { get; }

    /// <summary>Full path of the vocabulary that ships, which the answerability model needs.</summary>
    public string ShippedVocabulary { get; }

    /// <summary>Full path of the list of English words that ships.</summary>
    public string EnglishWords { get; }

    /// <summary>
    /// What an embedding depends on as one lower-case hex SHA-256: graph, vocabulary, passage prefix, tokens and
    /// dimensions. An index of another fingerprint holds other vectors.
    /// </summary>
    public string Fingerprint { get; }

    private string CheckAll()
    {
        var graph = CheckEmbedder();
        var vocabulary = Check(Vocabulary, Options.VocabularyPath is null ? VocabularySha256 : null, "NeiQa:Embedding:VocabularyPath");
        Check(Answerability, AnswerabilitySha256, null);
        Check(AnswerabilityHead, AnswerabilityHeadSha256, null);
        Check(QuestionAdapter, QuestionAdapterSha256, null);
        Check(QuestionPrior, QuestionPriorSha256, null);
        Check(EnglishWords, EnglishWordsSha256, null);
        if (Options.VocabularyPath is not null)
            Check(ShippedVocabulary, VocabularySha256, null);
        return Hash(JsonSerializer.Serialize<object[]>([graph, vocabulary, Options.QueryPrefix, Options.PassagePrefix, Options.MaxTokens, Options.Dimensions]));
    }

    private string CheckEmbedder() => Options.ModelPath is null
        ? Check(Embedder, Options.Sha256 ?? EmbedderSha256, "NeiQa:Embedding:Sha256")
        : Check(Embedder, Options.Sha256, "NeiQa:Embedding:ModelPath");

    private string Shipped(string name) => Path.Combine(_folder, name);

    private string Check(string path, string? expected, string? key)
    {
        var advice = path.StartsWith(_folder, StringComparison.Ordinal) ? Restore : $"Correct {key}, or leave it out to use the model that ships.";
        if (!File.Exists(path))
            throw new ModelFileException($"The model file {path} is missing{(expected is null ? "" : $" (SHA-256 {expected})")}. {advice}");
        using var stream = File.OpenRead(path);
        var actual = Convert.ToHexStringLower(SHA256.HashData(stream));
        if (expected is not null && !actual.Equals(expected, StringComparison.OrdinalIgnoreCase))
            throw new ModelFileException($"The model file {path} has SHA-256 {actual}, expected {expected}. {advice}");
        return actual;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
