namespace NeiQa.Embeddings;

/// <summary>What the answerability model makes of a question and a text; both figures are logits, higher is better answered.</summary>
/// <param name="Logit">The model's own, uncalibrated, comparable between questions.</param>
/// <param name="Support">The fitted reading of its layers.</param>
public readonly record struct Judgement(float Logit, float Support);
