using System.Text.RegularExpressions;

namespace NeiQa.Answering;

/// <summary>What was answered earlier in a conversation: whoever goes on to ask "anything else?" does not want it again.</summary>
internal sealed partial class SaidBefore
{
    private readonly string _letters;

    private SaidBefore(string letters) => _letters = letters;

    /// <summary>Where there was no answer before.</summary>
    public static SaidBefore Nothing { get; } = new("");

    /// <summary>What the assistant's turns say.</summary>
    public static SaidBefore Of(IReadOnlyList<Turn> history) =>
        new(string.Join('\n', history.Where(turn => turn.Role == "assistant").Select(turn => Letters(turn.Content))));

    /// <summary>Whether a text stands in it, whatever its spaces and punctuation.</summary>
    public bool Contains(string text) => _letters.Length > 0 && Letters(text) is { Length: > 0 } letters && _letters.Contains(letters, StringComparison.Ordinal);

    /// <summary>Whether a question asks for more than was said.</summary>
    public static bool AsksForMore(string question) => More().IsMatch(question);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(@"\b(?:else|others?|another|any ?more|some more|more (?:of (?:those|them|these)|from|examples?|like)|besides|apart from (?:that|this|it)|in addition|additional(?:ly)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex More();
}
