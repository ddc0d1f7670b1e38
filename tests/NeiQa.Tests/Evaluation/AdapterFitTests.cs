using System.Text.Json;
using NeiQa.Embeddings;
using NeiQa.Evaluation.Fitting;

namespace NeiQa.Tests.Evaluation;

public sealed class AdapterFitTests
{
    /// <summary>Each of eight kinds of questions is answered by a kind of units that no cosine finds.</summary>
    [Fact]
    public void Run_AnswersAcrossFromTheirQuestions_FindsThoseOfQuestionsItHasNotSeen()
    {
        var random = new Random(3);
        string features = Path.GetTempFileName(), map = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(features, [JsonSerializer.Serialize(new { names = "" }), .. Enumerable.Range(0, 400).SelectMany(n => Lines(random, n))]);

            string line = Assert.Single(AdapterFit.Run([features], map));

            double share = double.Parse(line.Split(" of ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(share > 0.9, line);
            Assert.Equal((1, 5), (QuestionAdapter.Load(map).Count, QuestionAdapter.Load(map + ".folds").Count));
        }
        finally
        {
            File.Delete(features);
            File.Delete(map);
            File.Delete(map + ".folds");
        }
    }

    private static IEnumerable<bool> Only(int place) => Enumerable.Range(0, QuestionAdapter.Width).Select(i => i == place);

    private static IEnumerable<string> Lines(Random random, int question)
    {
        int kind = random.Next(8);
        yield return JsonSerializer.Serialize(new { asked = $"question {question}", vector = Only(kind).Select(filled => filled ? 1f : 0) });
        for (int unit = 0; unit < 30; unit++)
        {
            byte[] codes = [.. Only(unit == 7 ? 100 + kind : 200 + random.Next(8)).Select(filled => (byte)(filled ? 100 : 0))];
            yield return JsonSerializer.Serialize(new { label = unit == 7 ? 0 : -1, vector = codes, scale = 0.01f });
        }
    }
}
