namespace NeiQa.Answering.Grounding;

/// <summary>What a word does in a claim.</summary>
internal enum TokenKind
{
    /// <summary>Carries a meaning that the span has to have.</summary>
    Word,

    /// <summary>A general word that a faithful wording may add.</summary>
    Plain,

    /// <summary>Joins other words.</summary>
    Function,

    /// <summary>A number; its term is its value.</summary>
    Number,

    /// <summary>Says that something gets more, less or worse.</summary>
    Direction,

    /// <summary>Turns a statement round.</summary>
    Negator,

    /// <summary>Says that something is possible and not certain.</summary>
    Hedge,

    /// <summary>Ends a stretch of words that belong together.</summary>
    Break,
}

/// <summary>Which way a <see cref="TokenKind.Direction"/> points.</summary>
internal enum Sign
{
    /// <summary>None.</summary>
    None,

    /// <summary>More of it.</summary>
    More,

    /// <summary>Less of it.</summary>
    Less,

    /// <summary>It gets worse.</summary>
    Worse,
}

/// <summary>A word of a claim or span.</summary>
/// <param name="Surface">Lower case, without accents.</param>
/// <param name="Term">Its stem, or what it is compared by.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Sign">Which way it points.</param>
internal sealed record Token(string Surface, string Term, TokenKind Kind, Sign Sign = Sign.None)
{
    /// <summary>Whether the span has to answer for it.</summary>
    public bool IsContent => Kind is TokenKind.Word or TokenKind.Number or TokenKind.Direction;
}
