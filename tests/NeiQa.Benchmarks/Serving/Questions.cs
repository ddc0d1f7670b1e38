using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NeiQa.Benchmarks.Harness;

namespace NeiQa.Benchmarks.Serving;

/// <summary>Questions as they are posted; no two alike, so that none is answered from a cache.</summary>
internal static class Questions
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>So many questions; where there are not enough, they come again with their round's number.</summary>
    public static IEnumerable<string> Take(BenchmarkContext context, int count)
    {
        var questions = context.Texts.Questions;
        return Enumerable.Range(0, count).Select(i => i < questions.Length
            ? questions[i]
            : string.Create(CultureInfo.InvariantCulture, $"{questions[i % questions.Length].TrimEnd('?')} ({i / questions.Length})?"));
    }

    /// <summary>A request's body, the same for asking and searching but for the question's name.</summary>
    public static string Body(string question, string name = "question") =>
        JsonSerializer.Serialize(new Dictionary<string, string> { [name] = question }, Json);
}
