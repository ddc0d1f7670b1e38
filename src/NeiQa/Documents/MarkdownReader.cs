using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace NeiQa.Documents;

/// <summary>
/// Recovers the structure of Markdown; every span points into the file's own text, markup included. Only blocks are
/// parsed: what stands within a paragraph stays as it is written.
/// </summary>
internal static partial class MarkdownReader
{
    /// <summary>A longer heading is text: it would be repeated with every passage under it.</summary>
    private const int MaxHeadingLength = 300;

    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <summary>Reads a text. One nested deeper than any reader could follow is read as plain text.</summary>
    public static Document Read(CorpusFile file, string text)
    {
        MarkdownDocument parsed;
        try
        {
            parsed = Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            return PlainTextReader.Read(file, text);
        }

        var builder = new DocumentBuilder(file, text);
        ReadBlocks(builder, text, parsed);
        return builder.Build(sections => sections.FirstOrDefault(section => section.Level == 1)?.Heading);
    }

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\s{0,3}#{1,6}(?=\s|$)|(?<=\s)#+\s*$")]
    private static partial Regex HeadingMarks();

    [GeneratedRegex(@"!?\[([^\[\]]*)\]\([^()]*\)|\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|`+|\s*\{#[\w-]+\}\s*$|\\(?=\p{P})")]
    private static partial Regex InlineMarks();

    [GeneratedRegex(@"^\[[^\]^][^\]]*\]:\s")]
    private static partial Regex LinkDefinition();

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePreciseSourceLocation();
        builder.InlineParsers.Clear();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new LineParagraphParser());
        return builder.Build();
    }

    private static void ReadBlocks(DocumentBuilder builder, string text, ContainerBlock container)
    {
        foreach (var block in container)
        {
            ReadBlock(builder, text, block, isItem: container is ListItemBlock);
        }
    }

    private static void ReadBlock(DocumentBuilder builder, string text, Markdig.Syntax.Block block, bool isItem)
    {
        switch (block)
        {
            case HeadingBlock heading:
                ReadHeading(builder, new TextSpan(heading.Span.Start, heading.Span.End + 1), HeadingMarks().Replace(text.AsSpan(heading.Span.Start, heading.Span.Length).ToString(), ""), heading.Level);
                break;
            case ParagraphBlock paragraph when LineParagraphParser.UnderlinedLevel(paragraph) is > 0 and var level:
                var title = Lines(paragraph);
                ReadHeading(builder, new TextSpan(paragraph.Span.Start, title[^1].End), string.Join(' ', title.Select(line => line.Of(text))), level);
                break;
            case ParagraphBlock paragraph:
                ReadLines(builder, text, Lines(paragraph), isItem);
                break;
            case HtmlBlock html:
                ReadHtml(builder, text, html);
                break;
            case CodeBlock code and not YamlFrontMatterBlock when Lines(code) is [var first, .. _] lines:
                builder.AddText(new(first.Start, lines[^1].End), isItem);
                break;
            case ContainerBlock inner:
                ReadBlocks(builder, text, inner);
                break;
        }
    }

    private static void ReadHeading(DocumentBuilder builder, TextSpan span, string heading, int level)
    {
        string title = InlineMarks().Replace(heading, "$1").Trim();
        if (title.Length > MaxHeadingLength)
        {
            builder.AddText(span);
        }
        else if (title.Length > 0)
        {
            builder.AddHeading(title, SectionNames.IsOutermost(title) ? Math.Min(level, 2) : level, span.Start);
        }
    }

    /// <summary>Tables stand in paragraphs' lines; so do link definitions, which are not text.</summary>
    private static void ReadLines(DocumentBuilder builder, string text, List<TextSpan> lines, bool isItem)
    {
        for (int i = 0, end; i < lines.Count; i = end)
        {
            if (TableRow.OpensTable(text, lines, i))
            {
                end = builder.AddTable(lines, i);
                continue;
            }

            end = i + 1;
            if (!builder.InReferences && LinkDefinition().IsMatch(lines[i].In(text)))
            {
                continue;
            }

            while (end < lines.Count && !TableRow.OpensTable(text, lines, end))
            {
                end++;
            }

            builder.AddText(new(lines[i].Start, lines[end - 1].End), isItem);
        }
    }

    private static void ReadHtml(DocumentBuilder builder, string text, HtmlBlock html)
    {
        var span = new TextSpan(html.Span.Start, html.Span.End + 1);
        if (html.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock
            && DocumentBuilder.SaysSomething(Tag().Replace(span.Of(text), "")))
        {
            builder.AddText(span);
        }
    }

    /// <summary>The lines without what marks their containers, such as the <c>&gt;</c> of a quotation.</summary>
    private static List<TextSpan> Lines(LeafBlock block)
    {
        var lines = new List<TextSpan>(block.Lines.Count);
        for (int i = 0; i < block.Lines.Count; i++)
        {
            var slice = block.Lines.Lines[i].Slice;
            if (slice.End >= slice.Start)
            {
                lines.Add(new TextSpan(slice.Start, slice.End + 1));
            }
        }

        return lines;
    }

    /// <summary>
    /// Keeps a paragraph's lines, leaves link definitions in it and only marks it where it is an underlined heading: the
    /// parser's own ways take time that grows with the square of the number of such lines.
    /// </summary>
    private sealed class LineParagraphParser : ParagraphBlockParser
    {
        private const int MaxHeadingLines = 3;

        public static int UnderlinedLevel(ParagraphBlock paragraph) => paragraph.GetData(typeof(LineParagraphParser)) is int level ? level : 0;

        public override BlockState TryContinue(BlockProcessor processor, Markdig.Syntax.Block block)
        {
            if (processor.IsBlankLine)
            {
                return BlockState.BreakDiscard;
            }

            if (Underline(processor) is > 0 and var level && ((LeafBlock)block).Lines.Count <= MaxHeadingLines && block.Parent is not QuoteBlock)
            {
                block.SetData(typeof(LineParagraphParser), level);
                processor.Close(block);
                return BlockState.BreakDiscard;
            }

            block.UpdateSpanEnd(processor.Line.End);
            return BlockState.Continue;
        }

        public override bool Close(BlockProcessor processor, Markdig.Syntax.Block block)
        {
            if (block is ParagraphBlock paragraph)
            {
                paragraph.ProcessInlines = false;
            }

            return true;
        }

        private static int Underline(BlockProcessor processor)
        {
            var line = processor.Line.AsSpan().Trim();
            return processor.IsCodeIndent || line.IndexOfAnyExcept(line[0]) >= 0 ? 0 : line[0] switch { '=' => 1, '-' => 2, _ => 0 };
        }
    }
}
