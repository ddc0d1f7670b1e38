using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NeiQa.Answering;
using NeiQa.Answering.Abstaining;
using NeiQa.Embeddings;
using NeiQa.Evaluation.Answers;
using NeiQa.Retrieval;

namespace NeiQa.Evaluation;

/// <summary>Writes what speaks for every candidate of every question, for fitting the weights of evidence and abstention.</summary>
/// <param name="services">The engine, over the questions' documents.</param>
internal sealed class FeatureDump(IServiceProvider services)
{
    private readonly QuestionReader _reader = services.GetRequiredService<QuestionReader>();
    private readonly WordVectors _vectors = services.GetRequiredService<WordVectors>();
    private readonly QuestionEmbedder _embedder = services.GetRequiredService<QuestionEmbedder>();
    private readonly EvidenceFinder _finder = services.GetRequiredService<EvidenceFinder>();

    /// <summary>Writes one JSON object a line: first the question's, then one for each unit, best first.</summary>
    /// <param name="records">The questions.</param>
    /// <param name="top">Passages considered.</param>
    /// <param name="output">Where the lines go.</param>
    /// <param name="done">Called after each question.</param>
    /// <param name="cancellationToken">Stops between two questions.</param>
    public async Task WriteAsync(IReadOnlyList<QuestionRecord> records, int top, TextWriter output, Action<int> done, CancellationToken cancellationToken)
    {
        await WriteLineAsync(output, new { names = EvidenceFeatures.Names, abstention = AbstentionFeatures.Names });
        for (int i = 0; i < records.Count; i++)
        {
            await WriteAsync(records[i], records[i].Id ?? $"{i}", top, output, cancellationToken);
            done(i + 1);
        }
    }

    private async Task WriteAsync(QuestionRecord record, string id, int top, TextWriter output, CancellationToken cancellationToken)
    {
        var read = await _reader.ReadAsync(record.ToQuestion(top), cancellationToken);
        var found = _finder.Find(read, top);
        await WriteLineAsync(output, Head(record, id, read.Query, found, await _embedder.EmbedAsync(read.Query.EmbeddingText, cancellationToken)));
        foreach (var unit in found.Units)
        {
            await WriteLineAsync(output, Line(record, id, unit));
        }
    }

    private object Head(QuestionRecord record, string id, Query query, EvidenceList found, float[] vector)
    {
        return new
        {
            question = id,
            kind = record.Kind ?? AnswerReport.NoKind,
            answerable = record.Answerable,
            expected = record.Expected,
            text = record.Question,
            groups = record.Groups.Count,
            selected = SentenceSelector.Select(query, found).Select(unit => Label(record, unit)).ToList(),
            understood = query.Text,
            asked = EvidenceFinder.Asked(query),
            vector,
            abstention = found.Units.Count > 0 ? AbstentionFeatures.Of(query, found, _vectors) : [],
        };
    }

    private static object Line(QuestionRecord record, string id, Evidence unit)
    {
        return new
        {
            question = id,
            kind = record.Kind ?? AnswerReport.NoKind,
            answerable = record.Answerable,
            rank = unit.Rank,
            unit = unit.UnitIndex,
            label = Label(record, unit),
            score = unit.Score,
            features = unit.Features.ToArray(),
            text = EvidenceFinder.InContext(unit),
            scale = unit.Loaded.Units.Vectors.Scale(unit.UnitIndex),
            vector = MemoryMarshal.AsBytes(unit.Loaded.Units.Vectors.Codes(unit.UnitIndex)).ToArray(),
        };
    }

    /// <summary>The group of evidence that a unit holds, or -1.</summary>
    private static int Label(QuestionRecord record, Evidence unit)
    {
        string quote = Normalized.Of(unit.Quote);
        return record.Groups.ToList().FindIndex(group => group.Any(evidence => Normalized.Holds(quote, evidence)));
    }

    private static Task WriteLineAsync(TextWriter output, object line) => output.WriteLineAsync(JsonSerializer.Serialize(line, NeiQaJson.Options));
}
