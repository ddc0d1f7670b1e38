using System.Text.Json;

namespace NeiQa.Evaluation.Fitting;

/// <summary>Reads what <see cref="FeatureDump"/> wrote.</summary>
internal static class FeatureFile
{
    /// <summary>Each question's line with those of its units, best first.</summary>
    public static IEnumerable<(JsonElement Question, IReadOnlyList<JsonElement> Units)> Read(string path)
    {
        JsonElement? question = null;
        var units = new List<JsonElement>();

        // The first line names the features.
        foreach (var line in JsonLines.Read<JsonElement>(path).Skip(1))
        {
            if (line.TryGetProperty("label", out _))
            {
                units.Add(line);
                continue;
            }

            if (question is { } before)
            {
                yield return (before, units);
            }

            (question, units) = (line, []);
        }

        if (question is { } last)
        {
            yield return (last, units);
        }
    }

    /// <summary>A question's text as it is asked: with its subject, where it is a follow-up.</summary>
    public static string Asked(JsonElement question) => question.GetProperty("asked").GetString()!;

    /// <summary>A question's vector.</summary>
    public static float[] Vector(JsonElement question) => [.. question.GetProperty("vector").EnumerateArray().Select(item => item.GetSingle())];

    /// <summary>Whether a question's line says that the documents answer it.</summary>
    public static bool IsAnswerable(JsonElement question) => question.GetProperty("answerable").GetBoolean();

    /// <summary>Whether a question is for the documents at all, and not for the safety rail.</summary>
    public static bool Counts(JsonElement question) =>
        (question.TryGetProperty("expected", out var outcome) ? outcome.GetString() : null) is null or "answered" or "notInDocuments";

    /// <summary>Whether a unit's line says that it holds evidence.</summary>
    public static bool Holds(JsonElement unit) => unit.GetProperty("label").GetInt32() >= 0;
}
