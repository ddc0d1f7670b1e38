namespace NeiQa.Answering.Grounding;

/// <summary>A word that two others stand around, as a verb between who does it and what it is done to.</summary>
/// <param name="Subject">The nearest words of meaning before it.</param>
/// <param name="Verb">The word.</param>
/// <param name="Object">The nearest behind it.</param>
internal sealed record Role(IReadOnlyList<Token> Subject, Token Verb, IReadOnlyList<Token> Object);

/// <summary>Where a word's neighbours are found: what a direction or a negation applies to.</summary>
internal static class Wording
{
    private const int Reach = 4;

    private static readonly string[] Contrasts = ["while", "whereas", "but", "although", "though", "yet"];

    /// <summary>Words that a direction applies to with their distance in words of meaning: those behind it, and less so those before it.</summary>
    public static IReadOnlyList<(Token Token, int Distance)> Objects(IReadOnlyList<Token> tokens, int at)
    {
        int isHead = IsHead(tokens, at) ? 1 : 0;
        var behind = Walk(tokens, at, 1).Select((token, i) => (token, 2 * i + isHead));
        var before = Walk(tokens, at, -1).Select((token, i) => (token, 2 * i + 1 - isHead));
        return [.. behind, .. before];
    }

    /// <summary>What a negation turns round: the next words of meaning, or those before where it ends its stretch.</summary>
    public static IReadOnlyList<Token> Scope(IReadOnlyList<Token> tokens, int at)
    {
        var behind = tokens.Skip(at + 1).TakeWhile(token => token.Kind != TokenKind.Break).Where(token => token.IsContent).Take(2).ToList();
        return behind.Count > 0 ? behind : [.. tokens.Take(at).Reverse().Where(token => token.IsContent).Take(2)];
    }

    /// <summary>The words that may be active verbs: those with no joining word ("is", "of", "by") right before or behind.</summary>
    public static IEnumerable<Role> Roles(IReadOnlyList<Token> tokens)
    {
        for (int i = 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].IsContent && !Joins(tokens[i - 1]) && !Joins(tokens[i + 1]))
            {
                yield return new Role([.. tokens.Take(i).Reverse().Where(IsWord).Take(Reach)], tokens[i], [.. tokens.Skip(i + 1).Where(IsWord).Take(Reach)]);
            }
        }
    }

    /// <summary>Where a second subject begins ("while", "whereas"), or -1; "while promoting" keeps the first.</summary>
    public static int Turn(IReadOnlyList<Token> tokens) => tokens.Index()
        .Where(pair => pair.Item.Surface is "while" or "whereas" && pair.Index + 1 < tokens.Count && !tokens[pair.Index + 1].Surface.EndsWith("ing", StringComparison.Ordinal))
        .Select(pair => pair.Index).FirstOrDefault(-1);

    private static bool Joins(Token token) =>
        token.Kind == TokenKind.Break || token.Kind == TokenKind.Function && token.Surface is not ("that" or "which" or "who");

    private static bool IsWord(Token token) => token.Kind == TokenKind.Word;

    /// <summary>"Fat loss", "immune suppression": a noun behind what it applies to; "loss of fat" is none.</summary>
    private static bool IsHead(IReadOnlyList<Token> tokens, int at) =>
        (tokens[at].Surface.EndsWith("ion", StringComparison.Ordinal) || tokens[at].Surface.EndsWith("ment", StringComparison.Ordinal) || tokens[at].Surface is "gain" or "loss")
        && (at + 1 >= tokens.Count || tokens[at + 1].Surface is not ("of" or "in" or "to"));

    /// <summary>"Fat tends to increase and ...": what is behind has its own word, unless another direction follows ("stimulate or suppress").</summary>
    private static bool EndsClause(IReadOnlyList<Token> tokens, int at) =>
        at + 2 < tokens.Count && tokens[at + 1].Surface is "and" or "or" && tokens[at + 2].Kind != TokenKind.Direction;

    private static IEnumerable<Token> Walk(IReadOnlyList<Token> tokens, int at, int step)
    {
        int found = 0;
        if (step > 0 && EndsClause(tokens, at))
        {
            yield break;
        }

        for (int i = at + step; i >= 0 && i < tokens.Count && found < Reach; i += step)
        {
            if (tokens[i].Kind is TokenKind.Break or TokenKind.Negator || Contrasts.Contains(tokens[i].Surface))
            {
                yield break;
            }

            if (tokens[i].Kind is TokenKind.Word or TokenKind.Number)
            {
                found++;
                yield return tokens[i];
            }
            else if (tokens[i].Kind == TokenKind.Direction)
            {
                found++;
            }
        }
    }
}
