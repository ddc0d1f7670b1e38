using System.Text.Json;
using NeiQa.Embeddings;

namespace NeiQa.Tests.Embeddings;

/// <summary>The models that ship, loaded once for all tests of this folder.</summary>
public sealed class ModelFixture : IDisposable
{
    public ModelFixture()
    {
        Files = new ModelFiles(new EmbeddingOptions());
        Generator = new OnnxEmbeddingGenerator(Files);
        Answerability = new AnswerabilityModel(Files);
    }

    public ModelFiles Files { get; }

    public OnnxEmbeddingGenerator Generator { get; }

    public AnswerabilityModel Answerability { get; }

    public void Dispose()
    {
        Generator.Dispose();
        Answerability.Dispose();
    }
}

/// <summary>Lines of the golden files, made with the Hugging Face tokenizer and the same graphs.</summary>
internal static class Golden
{
    public static TheoryData<int> Texts => Lines(Read<GoldenText>("golden.jsonl").Count);

    public static TheoryData<int> Pairs => Lines(Read<GoldenPair>("answerability.golden.jsonl").Count);

    public static GoldenText Text(int line) => Read<GoldenText>("golden.jsonl")[line];

    public static GoldenPair Pair(int line) => Read<GoldenPair>("answerability.golden.jsonl")[line];

    private static TheoryData<int> Lines(int count) => [.. Enumerable.Range(0, count)];

    private static List<T> Read<T>(string file) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Embeddings", file))
            .Select(line => JsonSerializer.Deserialize<T>(line, JsonSerializerOptions.Web)!),
    ];
}

internal sealed record GoldenText(string Text, int[] Ids, float[] Embedding);

internal sealed record GoldenPair(string Question, string Text, int[] Ids, int[] TypeIds, float Logit);
