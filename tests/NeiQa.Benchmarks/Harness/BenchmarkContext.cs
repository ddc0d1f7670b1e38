using NeiQa.Benchmarks.Data;
using NeiQa.Embeddings;

namespace NeiQa.Benchmarks.Harness;

/// <summary>What every benchmark measures with, and where its figures go.</summary>
internal sealed class BenchmarkContext : IDisposable
{
    /// <summary>Questions that are searched with.</summary>
    public const int QuestionCount = 500;

    private const int RealSentences = 100_000;
    private readonly Lazy<VectorSet> _sentences;
    private readonly Lazy<VectorSet> _questions;

    /// <param name="options">The command line.</param>
    public BenchmarkContext(BenchmarkOptions options)
    {
        Options = options;
        Texts = TextSource.Open(options.Texts);
        Files = new ModelFiles(new EmbeddingOptions());
        Embedder = new OnnxEmbeddingGenerator(Files);
        var cache = new VectorCache(Files, Embedder);
        _sentences = new(() =>
        {
            var embedded = cache.Get("sentences", [.. Texts.Sentences.Take(RealSentences)]);
            return options.Texts is null ? embedded.Mix(RealSentences) : embedded;
        });
        _questions = new(() => cache.Get("questions", [.. Texts.Questions.Take(QuestionCount)]));
    }

    /// <summary>The command line.</summary>
    public BenchmarkOptions Options { get; }

    /// <summary>The figures so far.</summary>
    public Report Report { get; } = new();

    /// <summary>The texts.</summary>
    public TextSource Texts { get; }

    /// <summary>The model's files.</summary>
    public ModelFiles Files { get; }

    /// <summary>The model.</summary>
    public OnnxEmbeddingGenerator Embedder { get; }

    /// <summary>Vectors of the sentences, at most 100,000; so many between them where the article's few stand in.</summary>
    public VectorSet Sentences => _sentences.Value;

    /// <summary>Vectors of the questions.</summary>
    public VectorSet Questions => _questions.Value;

    /// <inheritdoc/>
    public void Dispose() => Embedder.Dispose();
}
