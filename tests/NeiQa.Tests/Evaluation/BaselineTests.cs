using Microsoft.Extensions.Configuration;
using NeiQa.Console;
using NeiQa.Console.Rendering;
using NeiQa.Evaluation.Answers;

namespace NeiQa.Tests.Evaluation;

/// <summary>The shipped evaluation, held to the figures in <c>baseline.json</c>.</summary>
public sealed class BaselineTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("neiqa-baseline-");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task ShippedEvaluation_AsBuilt_DoesNotFallBelowTheBaseline()
    {
        var cancel = TestContext.Current.CancellationToken;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["NeiQa:DataPath"] = _data.FullName }).Build();
        await using var engine = await EngineHost.StartAsync(configuration, new Terminal(), cancel);

        var report = await new AnswerEvaluation(engine.Services).RunAsync(QuestionSet.Load(QuestionSet.ShippedFolder).Records, _ => { }, cancel);

        Assert.Empty(Baseline.Read(Path.Combine(NeiQaPaths.Root, "tests", "NeiQa.Evaluation", "baseline.json")).ShortfallsOf(report));
    }

    [Fact]
    public void ShortfallsOf_FigureBelow_NamesIt()
    {
        var report = AnswerReport.Of([new AnsweredRecord(new QuestionRecord { Question = "?", Answerable = true }, NeiQa.Answering.Outcome.Answered, 2, true, true, 1, 1, true)]);
        var held = Baseline.Of(report);

        Assert.Empty(held.ShortfallsOf(report));
        Assert.Contains("SentencesPerAnswer", Assert.Single((held with { SentencesPerAnswer = 1.9 }).ShortfallsOf(report)), StringComparison.Ordinal);
        Assert.Contains("EvidenceCited", Assert.Single((held with { EvidenceCited = 1.1 }).ShortfallsOf(report)), StringComparison.Ordinal);
    }
}
