using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace NeiQa.Documents;

/// <summary>Recovers the structure of Markdown; every span points into the file's own text, markup included.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseYamlFrontMatter()
        .UsePreciseSourceLocation()
        .Build();

    /// <summary>Reads a text.</summary>
    public static Document Read(CorpusFile file, string text)
    {
        var builder = new DocumentBuilder(file, text);
        ReadBlocks(builder, text, Markdown.Parse(text, Pipeline));
        return builder.Build(sections => sections.FirstOrDefault(section => section.Level == 1)?.Heading);
    }

    private static void ReadBlocks(DocumentBuilder builder, string text, ContainerBlock container)
    {
        foreach (var block in container)
        {
            ReadBlock(builder, text, block);
        }
    }

    private static void ReadBlock(DocumentBuilder builder, string text, Markdig.Syntax.Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                string title = Span(heading).Of(text).Split('\n')[0].Trim().Trim('#').Trim();
                builder.AddHeading(title, SectionNames.IsOutermost(title) ? Math.Min(heading.Level, 2) : heading.Level, heading.Span.Start);
                break;
            case Table table:
                ReadTable(builder, text, table);
                break;
            case ListBlock list:
                ReadList(builder, text, list);
                break;
            case YamlFrontMatterBlock or HtmlBlock or ThematicBreakBlock or LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock inner:
                ReadBlocks(builder, text, inner);
                break;
            case LeafBlock leaf:
                builder.AddBlock(KindOf(builder, BlockKind.Paragraph), Span(leaf));
                break;
        }
    }

    private static void ReadList(DocumentBuilder builder, string text, ListBlock list)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            foreach (var part in item)
            {
                if (part is LeafBlock leaf)
                {
                    builder.AddBlock(KindOf(builder, BlockKind.ListItem), Span(leaf));
                }
                else
                {
                    ReadBlock(builder, text, part);
                }
            }
        }
    }

    private static void ReadTable(DocumentBuilder builder, string text, Table table)
    {
        IReadOnlyList<string> columns = [];
        foreach (var row in table.OfType<Markdig.Extensions.Tables.TableRow>())
        {
            var span = WholeLine(text, Span(row));
            if (row.IsHeader)
            {
                columns = TableRow.Cells(span.Of(text));
            }
            else
            {
                builder.AddRow(span, columns);
            }
        }
    }

    private static BlockKind KindOf(DocumentBuilder builder, BlockKind otherwise) =>
        builder.InReferences ? BlockKind.Reference : builder.InGlossary && otherwise == BlockKind.Paragraph ? BlockKind.GlossaryTerm : otherwise;

    private static TextSpan Span(MarkdownObject block) => new(block.Span.Start, block.Span.End + 1);

    private static TextSpan WholeLine(string text, TextSpan span)
    {
        int start = span.Start, end = Math.Max(span.Start, span.End);
        while (start > 0 && text[start - 1] is not ('\n' or '\r'))
        {
            start--;
        }

        while (end < text.Length && text[end] is not ('\n' or '\r'))
        {
            end++;
        }

        return new(start, end);
    }
}
