using NeiQa.Answering;
using NeiQa.Chunking;
using NeiQa.Documents;
using NeiQa.Evaluation.Answers;

namespace NeiQa.Tests.Evaluation;

/// <summary>Holds the shipped questions to the article they are asked of.</summary>
public sealed class ShippedQuestionsTests
{
    private static readonly IReadOnlyList<QuestionRecord> Records = QuestionSet.Load(QuestionSet.ShippedFolder).Records;

    [Fact]
    public void Records_Evidence_StandsInExactlyOneUnit()
    {
        string path = Path.Combine(NeiQaPaths.Root, "corpus", "neuroendocrine-immune-axis.txt");
        var document = DocumentReader.Read(new CorpusFile("a", "a.txt", path), File.ReadAllBytes(path));
        var units = new Chunker(text => text.Length / 4, 10_000).Chunk(document).SelectMany(passage => passage.Units)
            .Select(unit => Normalized.Of(unit.Span.Of(document.Text))).ToList();

        var wrong = Records.SelectMany(record => record.Groups.SelectMany(group => group))
            .Where(evidence => units.Count(unit => Normalized.Holds(unit, evidence)) != 1);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Records_Answerable_HaveEvidenceAndTheOthersAnOutcome()
    {
        Assert.DoesNotContain(Records, record => record.Answerable && (record.Groups.Count == 0 || record.Outcome is not null));
        Assert.DoesNotContain(Records, record => !record.Answerable && (record.Groups.Count > 0 || record.Outcome is null or Outcome.Answered));
    }

    [Fact]
    public void Records_Questions_CanBeAskedAndAreEachTheirOwn()
    {
        Assert.All(Records, record => record.ToQuestion(null));
        Assert.Equal(Records.Count, Records.Select(record => Normalized.Of(record.Question)).Distinct().Count());
        Assert.DoesNotContain(Records, record => record.Kind == "followup" && record.History is not { Count: > 0 });
    }
}
