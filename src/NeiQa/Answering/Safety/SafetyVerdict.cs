namespace NeiQa.Answering.Safety;

/// <summary>What a question needs before anything is looked up, in rising order of care.</summary>
public enum SafetyKind
{
    /// <summary>Nothing: answer it from the documents.</summary>
    None,

    /// <summary>It asks for advice about one person's care: refer.</summary>
    PersonalAdvice,

    /// <summary>It tells of danger to life: the emergency text.</summary>
    Emergency,
}

/// <summary>The rail's decision.</summary>
/// <param name="Kind">What the question needs.</param>
/// <param name="Reason">The rule (file, line, text) or example phrase that decided; empty where nothing did.</param>
public sealed record SafetyVerdict(SafetyKind Kind, string Reason)
{
    /// <summary>Nothing spoke against answering.</summary>
    public static SafetyVerdict None { get; } = new(SafetyKind.None, "");
}
