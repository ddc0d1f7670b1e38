namespace NeiQa.Documents;

/// <summary>A document with its structure.</summary>
/// <param name="Id">The path under the corpus folder without extension, lower case.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Path">The path under the corpus folder, <c>/</c> between folders.</param>
/// <param name="Sha256">Of the file's bytes, lower-case hex.</param>
/// <param name="Text">The text as decoded, nothing removed.</param>
/// <param name="Sections">Its headings, in order.</param>
/// <param name="Blocks">Its content, in order, headings left out.</param>
internal sealed record Document(
    string Id,
    string Title,
    string Path,
    string Sha256,
    string Text,
    IReadOnlyList<Section> Sections,
    IReadOnlyList<Block> Blocks);

/// <summary>A heading and what stands under it.</summary>
/// <param name="Heading">The heading's text.</param>
/// <param name="Level">1 is the outermost.</param>
/// <param name="Span">From the heading to the next heading of the same or an outer level.</param>
/// <param name="Path">The headings from the outermost in, this one last.</param>
internal sealed record Section(string Heading, int Level, TextSpan Span, IReadOnlyList<string> Path);

/// <summary>What a block is.</summary>
internal enum BlockKind
{
    Paragraph,
    ListItem,
    TableRow,
    Reference,
    GlossaryTerm,
}

/// <summary>A paragraph, list item, table row, reference or glossary term.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Span">Its text, without bullet and line end.</param>
/// <param name="Section">The headings it stands under, outermost first.</param>
internal sealed record Block(BlockKind Kind, TextSpan Span, IReadOnlyList<string> Section)
{
    /// <summary>The column names of the row's table; empty for what is not a row.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The row's cells.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];
}
