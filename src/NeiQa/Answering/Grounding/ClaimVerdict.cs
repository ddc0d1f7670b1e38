using NeiQa.Documents;

namespace NeiQa.Answering.Grounding;

/// <summary>A span that a claim may rest on.</summary>
/// <param name="Text">The sentence, list item, row or reference as a person reads it.</param>
/// <param name="Heading">The headings above it, joined; empty where there are none.</param>
/// <param name="Before">The unit before it in the same passage, which "this" and "these" may point at, or null.</param>
/// <param name="Kind">What it is: a claim from a row has to name the row, one from a reference its authors or title.</param>
internal sealed record CitedSpan(string Text, string Heading = "", string? Before = null, BlockKind Kind = BlockKind.Paragraph)
{
    /// <summary>What a claim from it has to name a part of; empty where a claim need not.</summary>
    public string Name => Kind switch
    {
        BlockKind.TableRow => Text.Split(". ")[0],
        BlockKind.Reference => Text[..(Text.Length / 2)],
        _ => "",
    };
}

/// <summary>Why a claim is not shown.</summary>
internal enum ClaimFault
{
    /// <summary>It is supported.</summary>
    None,

    /// <summary>It cites nothing that was retrieved.</summary>
    Citation,

    /// <summary>A number, or its unit, that the span does not have there.</summary>
    Number,

    /// <summary>Negated where the span is not, or the other way round.</summary>
    Negation,

    /// <summary>Raises where the span lowers, or more where it says less.</summary>
    Direction,

    /// <summary>A name in the place of another one.</summary>
    Name,

    /// <summary>Surer than the span.</summary>
    Certainty,

    /// <summary>Words with a meaning of their own that the span does not have.</summary>
    Words,
}

/// <summary>Whether a claim is supported, by which of the spans, or why not.</summary>
/// <param name="Fault">What is wrong; of several spans, what is wrong by the one that fits best.</param>
/// <param name="Detail">The word that is wrong, for the log of a developer; empty where none is.</param>
/// <param name="Support">Places of the spans that support it, counted from 0; empty where it is not supported.</param>
/// <param name="UsesBefore">Whether it also needs the unit before the first of them.</param>
internal sealed record ClaimVerdict(ClaimFault Fault, string Detail, IReadOnlyList<int> Support, bool UsesBefore = false)
{
    /// <summary>Whether a reader may see it.</summary>
    public bool IsSupported => Fault == ClaimFault.None;
}
