using System.Text.Json;
using System.Text.Json.Serialization;
using NeiQa.Answering.Grounding;
using NeiQa.Documents;

namespace NeiQa.Tests.Answering.Grounding;

/// <summary>A claim with the span it cites.</summary>
/// <param name="Kind">What was changed (<c>number</c>, <c>negation</c>, <c>direction</c>, <c>name</c>, <c>certainty</c>), or <c>verbatim</c>, <c>paraphrase</c>.</param>
internal sealed record WrittenClaim(string Kind, string Claim, string Span, string Heading, string? Before, BlockKind Unit)
{
    public CitedSpan Cited => new(Span, Heading, Before, Unit);
}

/// <summary>
/// The claims of this folder, written by hand from the shipped article: <c>claims.mutated.jsonl</c> true sentences with one
/// thing changed, <c>claims.faithful.jsonl</c> true ones, word for word or said otherwise.
/// </summary>
internal static class ClaimFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static IReadOnlyList<WrittenClaim> Mutated { get; } = Read("claims.mutated.jsonl");

    public static IReadOnlyList<WrittenClaim> Faithful { get; } = Read("claims.faithful.jsonl");

    public static IReadOnlyList<(string Short, string Long)> Abbreviations { get; } =
        NeiQa.Indexing.Words.Abbreviations.In(File.ReadAllText(Path.Combine(NeiQaPaths.Root, "corpus", "neuroendocrine-immune-axis.txt")));

    private static List<WrittenClaim> Read(string file) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Answering", "Grounding", file))
            .Select(line => JsonSerializer.Deserialize<WrittenClaim>(line, Json)!),
    ];
}
