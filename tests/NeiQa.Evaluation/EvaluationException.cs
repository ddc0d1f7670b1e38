namespace NeiQa.Evaluation;

/// <summary>A set that cannot be measured. The message names the file and what to do.</summary>
/// <param name="message">Names the file and what to do.</param>
public sealed class EvaluationException(string message) : Exception(message);
