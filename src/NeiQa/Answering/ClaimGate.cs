using System.Text.RegularExpressions;
using NeiQa.Answering.Grounding;

namespace NeiQa.Answering;

/// <summary>
/// Checks a sentence against the spans it cites, in code alone: numbers, negations, directions, names and every other word
/// with a meaning of its own. What it cannot find in a span is not supported; it never repairs a sentence.
/// </summary>
/// <param name="abbreviations">Short forms of the documents and what they stand for.</param>
internal sealed partial class ClaimGate(IReadOnlyList<(string Short, string Long)> abbreviations)
{
    [GeneratedRegex(@"[,;]?\s+(?:while|whereas|but)\s+|;\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Contrast();

    /// <summary>A longer claim is no sentence; it also bounds the work.</summary>
    private const int MaxLength = 600;

    /// <summary>Whether one of the spans supports the claim, or each of its contrasting halves has one that does.</summary>
    /// <param name="claim">The sentence without its citation marks.</param>
    /// <param name="cited">The spans that it may rest on.</param>
    public ClaimVerdict Check(string claim, IReadOnlyList<CitedSpan> cited)
    {
        if (cited.Count == 0 || claim.Length is 0 or > MaxLength)
        {
            return new ClaimVerdict(cited.Count == 0 ? ClaimFault.Citation : ClaimFault.Words, "", []);
        }

        var whole = CheckWhole(claim, cited);
        string[] parts = Contrast().Split(claim);
        return whole.IsSupported || parts.Length < 2 || parts.Length > 3 ? whole : CheckParts(parts, cited) ?? whole;
    }

    private ClaimVerdict CheckWhole(string claim, IReadOnlyList<CitedSpan> cited)
    {
        var tokens = Read(claim);
        var best = (Shared: -1, Verdict: new ClaimVerdict(ClaimFault.Words, "", []));
        for (int i = 0; i < cited.Count; i++)
        {
            var check = new SpanCheck(tokens, cited[i], Read);
            var (fault, word) = check.Run();
            int shared = check.Shared + (fault == ClaimFault.None ? MaxLength : 0);
            if (shared > best.Shared)
            {
                best = (shared, fault == ClaimFault.None ? new ClaimVerdict(fault, "", [i], check.UsesBefore) : new ClaimVerdict(fault, word, []));
            }
        }

        return best.Verdict;
    }

    /// <summary>Each part has its own subject in its own span, else the parts could be put together to say what no span says.</summary>
    private ClaimVerdict? CheckParts(string[] parts, IReadOnlyList<CitedSpan> cited)
    {
        var verdicts = parts.Select(part => (Part: part, Verdict: CheckWhole(part, cited))).ToList();
        return verdicts.All(pair => pair.Verdict is { IsSupported: true, UsesBefore: false } && HasSubject(pair.Part, cited[pair.Verdict.Support[0]]))
            ? new ClaimVerdict(ClaimFault.None, "", [.. verdicts.Select(pair => pair.Verdict.Support[0]).Distinct()])
            : null;
    }

    private bool HasSubject(string part, CitedSpan span)
    {
        var first = Read(part).FirstOrDefault(token => token.Kind is not (TokenKind.Function or TokenKind.Break));
        return first is { Kind: TokenKind.Word } && Read(span.Text).Any(token => Synonyms.Match(first, token));
    }

    private IReadOnlyList<Token> Read(string text) => ClaimReader.Read(text, abbreviations);
}
