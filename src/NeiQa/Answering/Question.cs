namespace NeiQa.Answering;

/// <summary>One turn of the conversation so far.</summary>
/// <param name="Role"><c>user</c> or <c>assistant</c>.</param>
/// <param name="Content">What was said.</param>
public sealed record Turn(string Role, string Content);

/// <summary>A question that has been checked; make one with <see cref="TryCreate"/>.</summary>
public sealed record Question
{
    /// <summary>Longest question, in UTF-16 code units.</summary>
    public const int MaxLength = 2_000;

    /// <summary>Most turns of history.</summary>
    public const int MaxTurns = 20;

    /// <summary>Passages considered where the caller names no number.</summary>
    public const int DefaultTop = 8;

    /// <summary>Most passages considered.</summary>
    public const int MaxTop = 20;

    private Question(string text, IReadOnlyList<Turn> history, int top) => (Text, History, Top) = (text, history, top);

    /// <summary>What is asked, 1 to 2,000 characters, well-formed UTF-16.</summary>
    public string Text { get; }

    /// <summary>The conversation before it, oldest first.</summary>
    public IReadOnlyList<Turn> History { get; }

    /// <summary>Passages considered, 1 to 20.</summary>
    public int Top { get; }

    /// <summary>What the person asked before, oldest first.</summary>
    internal IReadOnlyList<string> Earlier => [.. History.Where(turn => turn.Role == "user").Select(turn => turn.Content)];

    /// <summary>Checks the parts of a question.</summary>
    /// <param name="text">What is asked.</param>
    /// <param name="history">The conversation before it, or null.</param>
    /// <param name="top">Passages considered, or null for <see cref="DefaultTop"/>.</param>
    /// <param name="errors">What is wrong, by the name of the field: empty where the result is not null.</param>
    /// <param name="textField">The name of the field that holds the text (<c>question</c> or <c>query</c>).</param>
    /// <returns>The question, or null where <paramref name="errors"/> says why not.</returns>
    public static Question? TryCreate(
        string? text,
        IReadOnlyList<Turn?>? history,
        int? top,
        out Dictionary<string, string[]> errors,
        string textField = "question")
    {
        errors = [];
        if (TextError(text) is { } wrong)
        {
            errors[textField] = [wrong];
        }

        CheckHistory(history ?? [], errors);
        if (top is < 1 or > MaxTop)
        {
            errors["top"] = [$"Give a whole number from 1 to {MaxTop}."];
        }

        return errors.Count > 0 ? null : new Question(text!, [.. (history ?? []).OfType<Turn>()], top ?? DefaultTop);
    }

    private static string? TextError(string? text) => text switch
    {
        null => "Say what you want to know: this field is missing.",
        _ when string.IsNullOrWhiteSpace(text) => "Say what you want to know: this field is empty.",
        { Length: > MaxLength } => $"Use at most {MaxLength:N0} characters; this has {text.Length:N0}.",
        _ when !IsWellFormed(text) => "The text holds half of a surrogate pair. Send well-formed Unicode.",
        _ => null,
    };

    private static void CheckHistory(IReadOnlyList<Turn?> history, Dictionary<string, string[]> errors)
    {
        if (history.Count > MaxTurns)
        {
            errors["history"] = [$"Send at most {MaxTurns} turns; this has {history.Count}."];
            return;
        }

        for (int i = 0; i < history.Count; i++)
        {
            if (history[i] is not { Role: "user" or "assistant" })
            {
                errors[$"history[{i}].role"] = ["Use \"user\" or \"assistant\"."];
            }

            if (history[i]?.Content is not { } content || !IsWellFormed(content))
            {
                errors[$"history[{i}].content"] = ["Send well-formed text."];
            }
        }
    }

    private static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
