using NeiQa.Documents;

namespace NeiQa.Chunking;

/// <summary>What a passage holds.</summary>
internal enum PassageKind : byte
{
    /// <summary>Paragraphs and list items.</summary>
    Text,

    /// <summary>One row of a table.</summary>
    TableRow,

    /// <summary>One reference.</summary>
    Reference,

    /// <summary>Terms of a glossary that only lists them.</summary>
    Glossary,
}

/// <summary>The smallest span that a citation quotes: a sentence, list item, table row or reference.</summary>
/// <param name="Kind">The block it comes from.</param>
/// <param name="Span">Where it stands in the document.</param>
/// <param name="Readable">How a person reads it where that differs from the document's text (a table row), else null.</param>
internal sealed record Unit(BlockKind Kind, TextSpan Span, string? Readable = null);

/// <summary>What is searched and retrieved.</summary>
/// <param name="Section">The headings it stands under, outermost first.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Span">Where it stands in the document.</param>
/// <param name="Units">What it can be quoted by, in order.</param>
internal sealed record Passage(IReadOnlyList<string> Section, PassageKind Kind, TextSpan Span, IReadOnlyList<Unit> Units)
{
    /// <summary>The text that is embedded and searched, without the headings.</summary>
    public string SearchText(string text) => Units is [{ Readable: { } readable }] ? readable : Span.Of(text);
}
