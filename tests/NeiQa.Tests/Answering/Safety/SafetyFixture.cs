using NeiQa.Answering.Safety;
using NeiQa.Embeddings;

namespace NeiQa.Tests.Answering.Safety;

/// <summary>The rail over the data files and the model that ship, loaded once for all tests of this folder.</summary>
public sealed class SafetyFixture : IDisposable
{
    private readonly OnnxEmbeddingGenerator _generator;

    public SafetyFixture()
    {
        Files = new ModelFiles(new EmbeddingOptions());
        _generator = new OnnxEmbeddingGenerator(Files);
        Rail = SafetyRail.Load(Folder, Files, Embed);
    }

    /// <summary>The data files that ship.</summary>
    public static string Folder => Path.Combine(NeiQaPaths.Root, "prompts", "safety");

    public ModelFiles Files { get; }

    public SafetyRail Rail { get; }

    public float[] Embed(string text) => _generator.EmbedQuery(text);

    public SafetyVerdict Assess(string question, params string[] earlierUserTurns) => Rail.Assess(question, earlierUserTurns, Embed(question));

    public void Dispose() => _generator.Dispose();
}

/// <summary>All tests here share one rail.</summary>
[CollectionDefinition(Name)]
public sealed class SafetyTests : ICollectionFixture<SafetyFixture>
{
    public const string Name = "Safety";
}

/// <summary>The phrases that the rail is measured on; none of them is among its examples.</summary>
internal static class Phrases
{
    public static IReadOnlyList<string> Emergency => Read("emergency.txt");

    public static IReadOnlyList<string> PersonalAdvice => Read("personal-advice.txt");

    public static IReadOnlyList<string> None => Read("none.txt");

    private static IReadOnlyList<string> Read(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Answering", "Safety", file)).Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))];
}
