using System.Text.Json.Serialization;
using NeiQa.Answering;

namespace NeiQa.Evaluation.Answers;

/// <summary>One line of a <c>questions.jsonl</c>.</summary>
internal sealed record QuestionRecord
{
    /// <summary>Names the record, where the set does.</summary>
    [JsonPropertyName("_id")]
    public string? Id { get; init; }

    /// <summary>What is asked.</summary>
    public required string Question { get; init; }

    /// <summary>Whether the documents answer it.</summary>
    public required bool Answerable { get; init; }

    /// <summary>The kind of question, or null for <c>other</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The conversation before it.</summary>
    public IReadOnlyList<Turn>? History { get; init; }

    /// <summary>What is expected of a question that the documents do not answer; null is <see cref="Outcome.NotInDocuments"/>.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Groups of alternatives: each group needs one of its strings inside a cited quote.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Evidence { get; init; }

    /// <summary>Alternatives: any one of them inside a cited quote.</summary>
    public IReadOnlyList<string>? Answers { get; init; }

    /// <summary>The text that does or does not answer, where the set brings its own.</summary>
    public string? Passage { get; init; }

    /// <summary>The article that <see cref="Passage"/> is from.</summary>
    public string? Title { get; init; }

    /// <summary>What a right answer's <see cref="Answer.Outcome"/> is.</summary>
    [JsonIgnore]
    public Outcome Expected => Answerable ? Answering.Outcome.Answered : Outcome ?? Answering.Outcome.NotInDocuments;

    /// <summary>The evidence as groups of alternatives, whichever way the record says it.</summary>
    [JsonIgnore]
    public IReadOnlyList<IReadOnlyList<string>> Groups => Evidence ?? (Answers is { Count: > 0 } ? [Answers] : []);

    /// <summary>The question as it is asked.</summary>
    /// <param name="top">Passages considered, or null for the service's default.</param>
    /// <exception cref="EvaluationException">It cannot be asked; the message names the field.</exception>
    public Question ToQuestion(int? top) => Answering.Question.TryCreate(Question, History, top, out var errors)
        ?? throw new EvaluationException($"The question \"{Question}\" cannot be asked: {errors.First().Key}: {errors.First().Value[0]}");
}
