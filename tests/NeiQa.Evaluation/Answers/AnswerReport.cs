using System.Text.Json.Serialization;
using NeiQa.Answering;

namespace NeiQa.Evaluation.Answers;

/// <summary>What the answers to some questions reached. A rate of nothing is null.</summary>
/// <param name="EvidenceCited">Of the answerable questions: each group of evidence is inside a cited quote.</param>
/// <param name="Recall5">Of the answerable questions: each group is inside the text of one of the first five search results.</param>
/// <param name="AbstentionPrecision">Of the questions that got <see cref="Outcome.NotInDocuments"/>: those that the documents do not answer.</param>
/// <param name="AbstentionRecall">Of the questions whose right outcome is <see cref="Outcome.NotInDocuments"/>: those that got it.</param>
/// <param name="OutcomeExpected">Of all questions: those that got the outcome expected of them.</param>
/// <param name="SentencesPerAnswer">Mean over the answerable questions that were answered; null where none was.</param>
/// <param name="QuotesExact">Of all citations: the quote is the document's own text from start to end.</param>
/// <param name="Disclaimers">Of all answers: those that end with the disclaimer.</param>
/// <param name="Questions">Questions asked.</param>
/// <param name="ByKind">The same for each kind of question, in the set's order; null within a kind.</param>
public sealed record AnswerReport(
    Rate? EvidenceCited,
    Rate? Recall5,
    Rate? AbstentionPrecision,
    Rate? AbstentionRecall,
    Rate? OutcomeExpected,
    double? SentencesPerAnswer,
    Rate? QuotesExact,
    Rate? Disclaimers,
    int Questions,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, AnswerReport>? ByKind = null)
{
    /// <summary>The kind of a record that names none.</summary>
    internal const string NoKind = "other";

    /// <summary>The report on all answers and on each kind.</summary>
    internal static AnswerReport Of(IReadOnlyList<AnsweredRecord> answers) => Figures(answers) with
    {
        ByKind = answers.GroupBy(one => one.Record.Kind ?? NoKind).ToDictionary(kind => kind.Key, kind => Figures([.. kind])),
    };

    private static AnswerReport Figures(IReadOnlyList<AnsweredRecord> all)
    {
        var answerable = all.Where(one => one.Record.Answerable).ToList();
        var answered = answerable.Where(one => one.Outcome == Outcome.Answered).ToList();
        var abstained = all.Where(one => one.Outcome == Outcome.NotInDocuments).ToList();
        var toAbstain = all.Where(one => one.Record.Expected == Outcome.NotInDocuments).ToList();
        return new AnswerReport(
            Rate.Of(answerable, one => one.IsEvidenceCited),
            Rate.Of(answerable, one => one.IsEvidenceFound),
            Rate.Of(abstained, one => !one.Record.Answerable),
            Rate.Of(toAbstain, one => one.Outcome == Outcome.NotInDocuments),
            Rate.Of(all, one => one.Outcome == one.Record.Expected),
            answered.Count > 0 ? answered.Average(one => one.Sentences) : null,
            Rate.Of(all.Sum(one => one.ExactQuotes), all.Sum(one => one.Citations)),
            Rate.Of(all, one => one.EndsInDisclaimer),
            all.Count);
    }
}
