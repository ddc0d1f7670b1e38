namespace NeiQa.Answering.Grounding;

/// <summary>Checks a claim against one span. The order of the checks is the order in which a fault is named.</summary>
internal sealed class SpanCheck
{
    /// <summary>Of the words that could carry meaning, this share has to come from the span; measured on the test's faithful claims.</summary>
    private const double LeastShare = 0.33;

    private const int FewestWords = 2;

    private readonly IReadOnlyList<Token> _claim;
    private readonly IReadOnlyList<Token> _span;
    private readonly IReadOnlyList<Token> _heading;
    private readonly IReadOnlyList<Token> _before;
    private readonly IReadOnlyList<Token> _name;
    private readonly Alignment _alignment;
    private readonly bool[] _inSpan;
    private readonly bool _pointsBack;

    public SpanCheck(IReadOnlyList<Token> claim, CitedSpan cited, Func<string, IReadOnlyList<Token>> read)
    {
        var (span, heading) = (read(cited.Text), read(cited.Heading));
        (_claim, _span, _heading, _name) = (claim, span, heading, read(cited.Name));
        _pointsBack = span.Where(token => token.Kind != TokenKind.Break).Take(8).Any(Vocabulary.PointsBack);
        _before = _pointsBack ? read(cited.Before ?? "") : [];
        _alignment = new Alignment(claim, span);
        _inSpan = [.. claim.Select(token => token.IsContent && Has(span, token))];
        UsesBefore = claim.Index().Any(pair => pair.Item.Kind == TokenKind.Word && !_inSpan[pair.Index] && !Has(heading, pair.Item));
    }

    /// <summary>Words of the claim that the span has.</summary>
    public int Shared => _inSpan.Count(found => found);

    /// <summary>Whether a word is only in the unit before.</summary>
    public bool UsesBefore { get; }

    /// <summary>What is wrong with the claim, or <see cref="ClaimFault.None"/>, with the word.</summary>
    public (ClaimFault Fault, string Word) Run()
    {
        foreach (var check in (IEnumerable<Func<(ClaimFault, string)?>>)[Coverage, Substance, Subject, Substitutions, Roles, Sides, Directions, Negations, Numbers, Certainty])
        {
            if (check() is { } fault)
            {
                return fault;
            }
        }

        return (ClaimFault.None, "");
    }

    private static bool Has(IReadOnlyList<Token> tokens, Token claim) => tokens.Any(token => token.IsContent && Synonyms.Match(claim, token));

    /// <summary>Every word of meaning is in the span; its subject may come from the heading or from what "this" points at.</summary>
    private (ClaimFault, string)? Coverage()
    {
        foreach (var (_, token) in _claim.Index().Where(pair => pair.Item.IsContent && !_inSpan[pair.Index]))
        {
            if (token.Kind == TokenKind.Direction && UsesBefore && Has(_before, token))
            {
                continue;
            }

            if (token.Kind != TokenKind.Word)
            {
                return (token.Kind == TokenKind.Number ? ClaimFault.Number : ClaimFault.Direction, token.Surface);
            }

            if (!Has(_heading, token) && !Has(_before, token))
            {
                return (ClaimFault.Words, token.Surface);
            }
        }

        return null;
    }

    private (ClaimFault, string)? Substance()
    {
        int all = _claim.Count(token => token.IsContent || token.Kind == TokenKind.Plain);
        return Shared < FewestWords || Shared < LeastShare * all ? (ClaimFault.Words, "") : null;
    }

    /// <summary>A subject from elsewhere cannot replace the span's own, nor may a row's or reference's be left out.</summary>
    private (ClaimFault, string)? Subject()
    {
        if (_name.Count > 0 && !_claim.Any(token => token.IsContent && Has(_name, token)))
        {
            return (ClaimFault.Name, _name[0].Surface);
        }

        int outside = Enumerable.Range(0, _claim.Count).FirstOrDefault(i => _claim[i].Kind == TokenKind.Word && !_inSpan[i], -1);
        var subject = _span.FirstOrDefault(token => token.Kind == TokenKind.Word);
        return outside >= 0 && !_pointsBack && subject is not null && !_claim.Any(token => Synonyms.Match(token, subject))
            ? (ClaimFault.Name, _claim[outside].Surface)
            : null;
    }

    private (ClaimFault, string)? Substitutions() =>
        _alignment.Gaps().Select(gap => Substitution.In(_claim, _span, gap.Claim, gap.Span, _alignment, _before)).FirstOrDefault(fault => fault is not null);

    /// <summary>"A stimulates B" is not supported by "B stimulates A".</summary>
    private (ClaimFault, string)? Roles()
    {
        var said = Wording.Roles(_span).ToList();
        var turned = Wording.Roles(_claim).FirstOrDefault(role => said.Any(other => Synonyms.Match(role.Verb, other.Verb)
            && Overlap(role.Subject, other.Object) && Overlap(role.Object, other.Subject) && !Overlap(role.Subject, other.Subject)));
        return turned is null ? null : (ClaimFault.Name, turned.Verb.Surface);
    }

    /// <summary>Of "A does this, while B does that", one sentence without a contrast takes one side only.</summary>
    private (ClaimFault, string)? Sides()
    {
        int turn = Wording.Turn(_span);
        if (turn < 0 || Wording.Turn(_claim) >= 0)
        {
            return null;
        }

        var (first, second) = (_span.Take(turn).ToList(), _span.Skip(turn).ToList());
        var words = _claim.Where(token => token.Kind == TokenKind.Word && Has(_span, token)).ToList();
        var strange = words.Find(word => !Has(first, word));
        return strange is not null && words.Exists(word => !Has(second, word)) ? (ClaimFault.Name, strange.Surface) : null;
    }

    /// <summary>What the claim raises or lowers is raised or lowered in the span, by the nearest word that says so.</summary>
    private (ClaimFault, string)? Directions()
    {
        IReadOnlyList<Token> said = UsesBefore ? [.. _before, new Token(".", "", TokenKind.Break), .. _span] : _span;
        foreach (var (i, token) in _claim.Index().Where(pair => pair.Item.Kind == TokenKind.Direction && !IsVerbatim(pair.Index)))
        {
            var objects = Wording.Objects(_claim, i);
            int same = int.MaxValue, other = int.MaxValue;
            bool anyOther = false;
            foreach (var (j, candidate) in said.Index().Where(pair => pair.Item.Kind == TokenKind.Direction))
            {
                int nearness = Nearness(objects, Wording.Objects(said, j));
                bool isSame = candidate.Sign == token.Sign;
                anyOther |= !isSame;
                (same, other) = isSame ? (Math.Min(same, nearness), other) : (same, Math.Min(other, nearness));
            }

            if (other < same || same == int.MaxValue && anyOther)
            {
                return (ClaimFault.Direction, token.Surface);
            }
        }

        return null;
    }

    /// <summary>Whether the same word stands beside the same neighbour in the span.</summary>
    private bool IsVerbatim(int at)
    {
        int match = _alignment.Matches[at];
        return match >= 0 && _span[match].Term == _claim[at].Term && (IsSame(1) || IsSame(-1));

        bool IsSame(int step)
        {
            int next = NextContent(_claim, at, step);
            return next >= 0 && _alignment.Matches[next] >= 0 && _alignment.Matches[next] == NextContent(_span, match, step);
        }
    }

    private static int NextContent(IReadOnlyList<Token> tokens, int at, int step)
    {
        int i = at + step;
        while (i >= 0 && i < tokens.Count && !tokens[i].IsContent)
        {
            i += step;
        }

        return i < tokens.Count ? i : -1;
    }

    private static int Nearness(IReadOnlyList<(Token Token, int Distance)> claim, IReadOnlyList<(Token Token, int Distance)> span) =>
        (from a in claim from b in span where Synonyms.Match(a.Token, b.Token) select a.Distance + b.Distance).DefaultIfEmpty(int.MaxValue).Min();

    private (ClaimFault, string)? Negations()
    {
        var claimed = Scopes(_claim).ToList();
        var said = Scopes(_span).ToList();
        if (claimed.FirstOrDefault(scope => !said.Any(other => Overlap(scope.Scope, other.Scope))) is { Negator: { } added })
        {
            return (ClaimFault.Negation, added.Surface);
        }

        var dropped = said.FirstOrDefault(scope => scope.Scope.Take(1).Any(token => _alignment.Matches.Any(match => match >= 0 && ReferenceEquals(_span[match], token)))
            && !claimed.Any(other => Overlap(other.Scope, scope.Scope)));
        return dropped.Negator is { } missing ? (ClaimFault.Negation, missing.Surface) : null;
    }

    private static IEnumerable<(Token? Negator, IReadOnlyList<Token> Scope)> Scopes(IReadOnlyList<Token> tokens) =>
        tokens.Index().Where(pair => pair.Item.Kind == TokenKind.Negator).Select(pair => ((Token?)pair.Item, Wording.Scope(tokens, pair.Index)));

    private static bool Overlap(IReadOnlyList<Token> claim, IReadOnlyList<Token> span) => claim.Any(token => Has(span, token));

    /// <summary>A number stands beside the same word in both.</summary>
    private (ClaimFault, string)? Numbers()
    {
        foreach (var (i, token) in _claim.Index().Where(pair => pair.Item.Kind == TokenKind.Number))
        {
            bool found = _span.Index().Any(pair => pair.Item.Kind == TokenKind.Number && pair.Item.Term == token.Term
                && (Beside(i, 1) is { } next && Agrees(next, pair.Index, 1) || Beside(i, 1) is null && (Beside(i, -1) is not { } last || Agrees(last, pair.Index, -1))));
            if (!found)
            {
                return (ClaimFault.Number, token.Surface);
            }
        }

        return NumberOutOfOrder();
    }

    private (ClaimFault, string)? NumberOutOfOrder()
    {
        int at = 0;
        foreach (var number in _claim.Where(token => token.Kind == TokenKind.Number))
        {
            while (at < _span.Count && !Synonyms.Match(number, _span[at]))
            {
                at++;
            }

            if (at++ >= _span.Count)
            {
                return (ClaimFault.Number, number.Surface);
            }
        }

        return null;
    }

    private Token? Beside(int at, int step) =>
        at + step >= 0 && at + step < _claim.Count && _claim[at + step].IsContent ? _claim[at + step] : null;

    private bool Agrees(Token beside, int at, int step) =>
        Enumerable.Range(1, 2).Select(i => at + i * step).Any(i => i >= 0 && i < _span.Count && Synonyms.Match(beside, _span[i]));

    /// <summary>What may be so in the span is not certain in the claim.</summary>
    private (ClaimFault, string)? Certainty()
    {
        if (_claim.Any(token => token.Kind == TokenKind.Hedge))
        {
            return null;
        }

        foreach (var (j, token) in _span.Index().Where(pair => Vocabulary.IsStrongHedge(pair.Item)))
        {
            int governed = Enumerable.Range(j + 1, _span.Count - j - 1).FirstOrDefault(k => _span[k].IsContent, -1);
            if (governed >= 0 && _alignment.Matches.Contains(governed))
            {
                return (ClaimFault.Certainty, token.Surface);
            }
        }

        return null;
    }
}
