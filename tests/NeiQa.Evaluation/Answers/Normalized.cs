namespace NeiQa.Evaluation.Answers;

/// <summary>Text for comparing evidence: lower case, without spaces, punctuation and what cannot be seen.</summary>
internal static class Normalized
{
    /// <summary>The text as it is compared.</summary>
    public static string Of(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c) && !char.IsControl(c) && c is not ('\u200B' or '\u00AD' or '\uFEFF')))
            .ToLowerInvariant();

    /// <summary>Whether a normalised text holds evidence. Evidence of which nothing remains is never held.</summary>
    public static bool Holds(string normalized, string evidence) =>
        Of(evidence) is { Length: > 0 } wanted && normalized.Contains(wanted, StringComparison.Ordinal);

    /// <summary>Whether each group has an alternative inside one of the texts. Without a group, no.</summary>
    public static bool HoldAll(IEnumerable<string> texts, IReadOnlyList<IReadOnlyList<string>> groups)
    {
        string[] normalized = [.. texts.Select(Of)];
        return groups.Count > 0 && groups.All(group => group.Any(evidence => normalized.Any(text => Holds(text, evidence))));
    }
}
