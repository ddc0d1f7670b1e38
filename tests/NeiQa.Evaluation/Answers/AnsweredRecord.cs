using NeiQa.Answering;

namespace NeiQa.Evaluation.Answers;

/// <summary>A question with what became of it.</summary>
/// <param name="Record">The question.</param>
/// <param name="Outcome">The answer's outcome.</param>
/// <param name="Sentences">The answer's sentences.</param>
/// <param name="IsEvidenceCited">Whether each group of evidence is inside a cited quote.</param>
/// <param name="IsEvidenceFound">Whether each is inside the text of one of the first five search results.</param>
/// <param name="Citations">The answer's citations.</param>
/// <param name="ExactQuotes">Those whose quote is the document's own text from start to end.</param>
/// <param name="EndsInDisclaimer">Whether the answer ends with the disclaimer.</param>
internal sealed record AnsweredRecord(
    QuestionRecord Record,
    Outcome Outcome,
    int Sentences,
    bool IsEvidenceCited,
    bool IsEvidenceFound,
    int Citations,
    int ExactQuotes,
    bool EndsInDisclaimer);
