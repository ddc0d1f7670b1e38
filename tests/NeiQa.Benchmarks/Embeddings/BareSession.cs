using Microsoft.ML.OnnxRuntime;
using NeiQa.Benchmarks.Harness;

namespace NeiQa.Benchmarks.Embeddings;

/// <summary>The model's ONNX session alone, fed with tokens made beforehand: the most that an embedder can reach.</summary>
internal sealed class BareSession : IDisposable
{
    private static readonly string[] Inputs = ["input_ids", "attention_mask"], Outputs = ["sentence_embedding"];

    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();

    /// <param name="path">The ONNX file.</param>
    public BareSession(string path)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, EnableMemoryPattern = false };
        _session = new InferenceSession(path, options);
    }

    /// <summary>Tokens of texts, ready to be run.</summary>
    public static long[][] Tokenize(BenchmarkContext context, IEnumerable<string> texts) =>
        [.. texts.Select(text => context.Embedder.Tokenizer.Encode(text, context.Files.Options.MaxTokens).Select(id => (long)id).ToArray())];

    /// <summary>Embeds one text.</summary>
    public void Run(long[] tokens)
    {
        long[] shape = [1, tokens.Length];
        using var ids = OrtValue.CreateTensorValueFromMemory(tokens, shape);
        using var mask = OrtValue.CreateTensorValueFromMemory(Enumerable.Repeat(1L, tokens.Length).ToArray(), shape);
        using var outputs = _session.Run(_options, Inputs, [ids, mask], Outputs);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _options.Dispose();
    }
}
