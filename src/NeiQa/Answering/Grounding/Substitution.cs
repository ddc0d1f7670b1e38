namespace NeiQa.Answering.Grounding;

/// <summary>Finds a word of the claim that stands where the span has another one.</summary>
internal static class Substitution
{
    /// <summary>A longer stretch without a match is another way to say it, not one word for another.</summary>
    private const int MostWords = 2;

    /// <summary>A word that stands for one other and only moved this far in the span is another order of words.</summary>
    private const int NearMove = 6;

    private static readonly string[] Turning = ["un", "in", "im", "ir", "il", "dis", "dys", "non", "mis", "hypo", "hyper"];

    /// <summary>The fault in one gap of an alignment, or null.</summary>
    public static (ClaimFault Fault, string Word)? In(
        IReadOnlyList<Token> claim, IReadOnlyList<Token> span, Range claimGap, Range spanGap, Alignment alignment, IReadOnlyList<Token> before)
    {
        int claimEnd = claimGap.End.Value, spanStart = spanGap.Start.Value;
        var theirs = span.Take(spanGap).Where(token => token.Kind is not (TokenKind.Function or TokenKind.Break)).ToList();
        var ours = Enumerable.Range(claimGap.Start.Value, claimEnd - claimGap.Start.Value).Where(i => claim[i].Kind is not (TokenKind.Function or TokenKind.Break)).ToList();
        if (ours.Select(i => claim[i]).FirstOrDefault(token => theirs.Any(other => AreTurned(token, other))) is { } turned)
        {
            return (ClaimFault.Negation, turned.Surface);
        }

        if (LosesDirection(claim, span, claimGap, spanGap, alignment) is { } lost)
        {
            return (ClaimFault.Direction, lost.Surface);
        }

        var replaced = theirs.Where(token => token.IsContent).ToList();
        var words = ours.Where(i => claim[i].IsContent).ToList();
        if (words.Count > MostWords || replaced.Count > MostWords || replaced.Count == 0 || StandsForPointer(span, spanStart, before, words.Select(i => claim[i])))
        {
            return null;
        }

        bool isReordered = words.Count + replaced.Count > 2 && replaced.All(other => claim.Any(token => Synonyms.Match(token, other)));
        int strange = isReordered ? -1 : words.FirstOrDefault(
            i => replaced.Any(other => other.Kind == claim[i].Kind) && !alignment.FitsElsewhere(i) && !HasMoved(claim[i], span, words.Count + replaced.Count > 2 ? span.Count : NearMove, spanStart, alignment), -1);
        return strange < 0 ? null : (FaultOf(claim[strange]), claim[strange].Surface);
    }

    /// <summary>"Anti-inflammatory" is not "inflammatory": the words around it are the same, and what said less or more has gone.</summary>
    private static Token? LosesDirection(IReadOnlyList<Token> claim, IReadOnlyList<Token> span, Range claimGap, Range spanGap, Alignment alignment)
    {
        bool isBetweenMatches = claimGap.Start.Value > 0 && claimGap.End.Value < claim.Count && !claim.Take(claimGap).Any(token => token.IsContent)
            && claim[claimGap.End.Value].Kind == TokenKind.Word && alignment.Matches[claimGap.Start.Value - 1] >= 0;
        var lost = span.Take(spanGap).Where(token => token.Kind != TokenKind.Function).ToList();
        return isBetweenMatches && !claim.Index().Any(pair => pair.Item.Kind == TokenKind.Direction && alignment.Matches[pair.Index] < 0) && lost is [{ Kind: TokenKind.Direction, Surface: not "more" }] && claim[claimGap.Start.Value - 1].Sign != lost[0].Sign ? lost[0] : null;
    }

    private static ClaimFault FaultOf(Token token) => token.Kind switch
    {
        TokenKind.Number => ClaimFault.Number,
        TokenKind.Direction => ClaimFault.Direction,
        _ => ClaimFault.Name,
    };

    /// <summary>"This shift" may be named by what the sentence before it speaks of.</summary>
    private static bool StandsForPointer(IReadOnlyList<Token> span, int spanStart, IReadOnlyList<Token> before, IEnumerable<Token> words) =>
        span.Skip(Math.Max(0, spanStart - 1)).Take(3).Any(Vocabulary.PointsBack) && words.All(word => before.Any(token => Synonyms.Match(word, token)));

    private static bool HasMoved(Token word, IReadOnlyList<Token> span, int reach, int from, Alignment alignment) =>
        span.Index().Any(pair => Math.Abs(pair.Index - from) <= reach && !alignment.Matches.Contains(pair.Index) && Synonyms.Match(word, pair.Item));

    private static bool AreTurned(Token a, Token b) =>
        Turning.Any(prefix => a.Term == prefix + b.Term || b.Term == prefix + a.Term);
}
