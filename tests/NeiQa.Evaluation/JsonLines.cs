using System.Text.Json;

namespace NeiQa.Evaluation;

/// <summary>Reads files with one JSON value a line.</summary>
internal static class JsonLines
{
    /// <summary>The values of a file; blank lines are skipped.</summary>
    /// <exception cref="EvaluationException">A line is not such a value; the message names file and line.</exception>
    public static IEnumerable<T> Read<T>(string path)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse<T>(path, number, line);
            }
        }
    }

    private static T Parse<T>(string path, int number, string line)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, NeiQaJson.Options)
                ?? throw new EvaluationException($"{path}, line {number}: the value is null. Write one JSON object a line.");
        }
        catch (JsonException fault)
        {
            throw new EvaluationException($"{path}, line {number}: {fault.Message}");
        }
    }
}
