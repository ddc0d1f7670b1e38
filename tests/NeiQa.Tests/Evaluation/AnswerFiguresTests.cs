using NeiQa.Answering;
using NeiQa.Evaluation;
using NeiQa.Evaluation.Answers;

namespace NeiQa.Tests.Evaluation;

public sealed class AnswerFiguresTests
{
    [Theory]
    [InlineData(8, 10, 0.490162, 0.943318)]
    [InlineData(0, 10, 0, 0.277533)]
    [InlineData(10, 10, 0.722467, 1)]
    public void Rate_Interval_IsWilsons(int hits, int count, double low, double high)
    {
        var rate = Rate.Of(hits, count)!;

        Assert.Equal((double)hits / count, rate.Value);
        Assert.Equal(low, rate.Low, 5);
        Assert.Equal(high, rate.High, 5);
    }

    [Fact]
    public void Rate_OfNothing_IsNull() => Assert.Null(Rate.Of(0, 0));

    [Fact]
    public void HoldAll_EveryGroupInSomeText_IgnoresCaseSpacesAndPunctuation()
    {
        string[] quotes = ["The body’s “rapid” communication high-way.", "IL-6 rises"];

        Assert.True(Normalized.HoldAll(quotes, [["nothing", "RAPID communication highway"], ["il 6"]]));
        Assert.False(Normalized.HoldAll(quotes, [["rapid communication"], ["IL-10"]]));
        Assert.False(Normalized.HoldAll(quotes, [["highway IL-6"]]));
    }

    [Fact]
    public void HoldAll_NoEvidence_HoldsNothing()
    {
        Assert.False(Normalized.HoldAll(["text"], []));
        Assert.False(Normalized.HoldAll(["text"], [["…"]]));
    }

    [Fact]
    public void Report_MixedOutcomes_CountsEachOverItsOwnQuestions()
    {
        var report = AnswerReport.Of(
        [
            One(true, null, Outcome.Answered, cited: true, found: true, sentences: 1),
            One(true, null, Outcome.Answered, cited: false, found: true, sentences: 4),
            One(true, null, Outcome.NotInDocuments, cited: false, found: false, sentences: 0),
            One(false, null, Outcome.NotInDocuments, cited: false, found: false, sentences: 0),
            One(false, null, Outcome.Answered, cited: false, found: false, sentences: 9),
            One(false, Outcome.Emergency, Outcome.Emergency, cited: false, found: false, sentences: 0),
        ]);

        Assert.Equal((1.0 / 3, 3), (report.EvidenceCited!.Value, report.EvidenceCited.Count));
        Assert.Equal(2.0 / 3, report.Recall5!.Value);
        Assert.Equal((0.5, 2), (report.AbstentionPrecision!.Value, report.AbstentionPrecision.Count));
        Assert.Equal((0.5, 2), (report.AbstentionRecall!.Value, report.AbstentionRecall.Count));
        Assert.Equal(4.0 / 6, report.OutcomeExpected!.Value);
        Assert.Equal(2.5, report.SentencesPerAnswer);
        Assert.Equal(6, report.ByKind!["other"].Questions);
    }

    [Theory]
    [InlineData(50, 3)]
    [InlineData(95, 5)]
    [InlineData(20, 1)]
    public void Percentile_NearestRank_IsOneOfTheValues(int percent, double expected) =>
        Assert.Equal(expected, Percentile.Of([5, 1, 4, 2, 3], percent));

    private static AnsweredRecord One(bool answerable, Outcome? expected, Outcome outcome, bool cited, bool found, int sentences) =>
        new(new QuestionRecord { Question = "?", Answerable = answerable, Outcome = expected }, outcome, sentences, cited, found, sentences, sentences, true);
}
