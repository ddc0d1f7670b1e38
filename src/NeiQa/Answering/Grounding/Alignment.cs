namespace NeiQa.Answering.Grounding;

/// <summary>
/// The longest common subsequence of a claim's and a span's tokens, words of meaning counting more than general ones:
/// where a word stands in the place of another one shows as a gap on both sides.
/// </summary>
internal sealed class Alignment
{
    private const int WordWeight = 4;

    private readonly IReadOnlyList<Token> _claim;
    private readonly IReadOnlyList<Token> _span;
    private readonly int[,] _before;
    private readonly int[,] _after;

    /// <summary>Aligns a claim with a span.</summary>
    public Alignment(IReadOnlyList<Token> claim, IReadOnlyList<Token> span)
    {
        (_claim, _span) = (claim, span);
        _before = new int[claim.Count + 1, span.Count + 1];
        _after = new int[claim.Count + 1, span.Count + 1];
        Fill();
        Trace();
    }

    /// <summary>Weight of all that is matched.</summary>
    public int Score => _before[_claim.Count, _span.Count];

    /// <summary>For each token of the claim the place of its match in the span, or -1.</summary>
    public int[] Matches { get; private set; } = [];

    /// <summary>Whether a token of the claim is matched in some alignment that is as good.</summary>
    public bool FitsElsewhere(int claim)
    {
        for (int j = 0; j < _span.Count; j++)
        {
            int weight = Weight(_claim[claim], _span[j]);
            if (weight > 0 && _before[claim, j] + weight + _after[claim + 1, j + 1] >= Score)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The stretches between matches: tokens of the claim and of the span that have no partner there.</summary>
    public IEnumerable<(Range Claim, Range Span)> Gaps()
    {
        int claimFrom = 0, spanFrom = 0;
        for (int i = 0; i <= _claim.Count; i++)
        {
            int match = i < _claim.Count ? Matches[i] : _span.Count;
            if (match >= 0)
            {
                yield return (claimFrom..i, spanFrom..match);
                (claimFrom, spanFrom) = (i + 1, match + 1);
            }
        }
    }

    private void Fill()
    {
        for (int i = 1; i <= _claim.Count; i++)
        {
            for (int j = 1; j <= _span.Count; j++)
            {
                int matched = Weight(_claim[i - 1], _span[j - 1]);
                _before[i, j] = Math.Max(Math.Max(_before[i - 1, j], _before[i, j - 1]), matched > 0 ? _before[i - 1, j - 1] + matched : 0);
            }
        }

        for (int i = _claim.Count - 1; i >= 0; i--)
        {
            for (int j = _span.Count - 1; j >= 0; j--)
            {
                int matched = Weight(_claim[i], _span[j]);
                _after[i, j] = Math.Max(Math.Max(_after[i + 1, j], _after[i, j + 1]), matched > 0 ? _after[i + 1, j + 1] + matched : 0);
            }
        }
    }

    private void Trace()
    {
        Matches = new int[_claim.Count];
        Array.Fill(Matches, -1);
        for (int i = _claim.Count, j = _span.Count; i > 0 && j > 0;)
        {
            int weight = Weight(_claim[i - 1], _span[j - 1]);
            if (weight > 0 && _before[i, j] == _before[i - 1, j - 1] + weight)
            {
                Matches[--i] = --j;
            }
            else if (_before[i, j] == _before[i - 1, j])
            {
                i--;
            }
            else
            {
                j--;
            }
        }
    }

    private static int Weight(Token claim, Token span) =>
        claim.Kind is TokenKind.Break or TokenKind.Function || span.Kind is TokenKind.Break or TokenKind.Function ? 0
        : !claim.IsContent || !span.IsContent ? claim.Term == span.Term ? 1 : 0
        : claim.Term == span.Term ? WordWeight
        : Synonyms.Match(claim, span) ? WordWeight - 1 : 0;
}
