using System.Numerics.Tensors;
using Microsoft.Extensions.AI;

namespace NeiQa.Embeddings;

/// <summary>
/// Embeds texts with an ONNX model, one text a run: a quantized graph shares one scale among all that is batched, so
/// only a text on its own always has the same vector. Vectors have unit length, so a dot product is the cosine.
/// </summary>
public sealed class OnnxEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingOptions _options;
    private readonly OnnxGraph _graph;
    private readonly EmbeddingGeneratorMetadata _metadata;

    /// <param name="files">The checked files; their options say prefixes, dimensions and the token limit.</param>
    /// <exception cref="ModelFileException">The graph does not have the inputs or the dimensions it should have.</exception>
    public OnnxEmbeddingGenerator(ModelFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        _options = files.Options;
        Tokenizer = new WordPieceTokenizer(files.Vocabulary);
        _graph = new OnnxGraph(files.Embedder, null, [1, _options.Dimensions]);
        _metadata = new EmbeddingGeneratorMetadata("onnx", null, Path.GetFileNameWithoutExtension(files.Embedder), _options.Dimensions);
    }

    /// <summary>The model's own tokenizer, for counting tokens where text is cut.</summary>
    public WordPieceTokenizer Tokenizer { get; }

    /// <summary>The model's name: its file's, without extension.</summary>
    public string Model => _metadata.DefaultModelId!;

    /// <summary>Length of an embedding.</summary>
    public int Dimensions => _options.Dimensions;

    /// <summary>The vector of a question, with the question prefix before it.</summary>
    /// <returns>Unit length, as many floats as the model has dimensions.</returns>
    public float[] EmbedQuery(string text) => Embed(_options.QueryPrefix + text);

    /// <summary>The vector of a passage, with the passage prefix before it.</summary>
    /// <returns>Unit length, as many floats as the model has dimensions.</returns>
    public float[] EmbedPassage(string text) => Embed(_options.PassagePrefix + text);

    /// <summary>Embeds passages, as many at once as there are processors; the result has the order of <paramref name="values"/>.</summary>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        var embeddings = new Embedding<float>[texts.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, texts.Length, parallel, (i, _) =>
        {
            embeddings[i] = new Embedding<float>(EmbedPassage(texts[i])) { ModelId = Model };
            return ValueTask.CompletedTask;
        });
        return new GeneratedEmbeddings<Embedding<float>>(embeddings);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
            return null;
        return serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata : serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <summary>Frees the native model.</summary>
    public void Dispose() => _graph.Dispose();

    private float[] Embed(string text)
    {
        var ids = Tokenizer.Encode(text, _options.MaxTokens);
        var vector = new float[_options.Dimensions];
        _graph.Run(ids, ids.Length, vector);
        // Another model's graph may leave the length as it is.
        var norm = TensorPrimitives.Norm<float>(vector);
        if (norm > 0)
            TensorPrimitives.Divide(vector, norm, vector);
        return vector;
    }
}
