namespace NeiQa.Answering;

/// <summary>Sentences with their citations, before the answer is finished.</summary>
/// <param name="Sentences">The sentences.</param>
/// <param name="Citations">What they refer to.</param>
internal sealed record AnswerDraft(IReadOnlyList<AnswerSentence> Sentences, IReadOnlyList<Citation> Citations);
