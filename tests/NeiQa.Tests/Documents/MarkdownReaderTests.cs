using NeiQa.Documents;

namespace NeiQa.Tests.Documents;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Read_Headings_GivesTreeAndTitle()
    {
        var document = Given.Markdown("## Before\n\na\n\n# Sleep *and* [rest](http://x.org) #\n\nb\n\nNaps\n----\n\nc\n\n### C# and F#\n\nd\n");

        Assert.Equal(["2 Before", "1 Sleep and rest", "2 Naps", "3 C# and F#"], document.Outline());
        Assert.Equal("Sleep and rest", document.Title);
        Assert.Equal(["Sleep and rest", "Naps", "C# and F#"], document.Blocks[^1].Section);
    }

    [Fact]
    public void Read_NoTopHeading_IsTitledByItsFileName() => Assert.Equal("Notes", Given.Markdown("## Only a section\n\ntext\n").Title);

    [Fact]
    public void Read_WindowsLineEnds_GivesTheSameBlocks()
    {
        const string text = "# A\n\npara one\ngoes on\n\n- item\n- other\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nTwo\n===\n\nend\n";
        var unix = Given.Markdown(text);
        var windows = Given.Markdown(text.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(unix.Outline(), windows.Outline());
        Assert.Equal(unix.Blocks.Select(block => block.Span.Of(unix.Text)), windows.Blocks.Select(block => block.Span.Of(windows.Text).ReplaceLineEndings("\n")));
    }

    [Fact]
    public void Read_Table_GivesRowsOfTheFile()
    {
        var document = Given.Markdown("Values:\n\n| Hormone | Peak |\n|:--|--:|\n| Cortisol | morning |\n| A \\| B | night |\n\nAfter.\n");

        var rows = document.Blocks.Where(block => block.Kind == BlockKind.TableRow).ToList();
        Assert.Equal(["| Cortisol | morning |", "| A \\| B | night |"], document.Texts(BlockKind.TableRow));
        Assert.Equal(["A | B", "night"], rows[1].Cells);
        Assert.Equal(["Hormone", "Peak"], rows[1].Columns);
        Assert.Equal(["Values:", "After."], document.Texts(BlockKind.Paragraph));
    }

    [Fact]
    public void Read_TableInAQuotation_GivesRowsWithoutItsMarks()
    {
        var document = Given.Markdown("> | a | b |\n> |---|---|\n> | 1 | 2 |\n");

        Assert.Equal(["1", "2"], Assert.Single(document.Blocks).Cells);
    }

    [Fact]
    public void Read_NestedLists_GivesEveryItem()
    {
        var document = Given.Markdown("- one\n  goes on\n  - two\n    1. three\n\n  again one\n* four\n");

        Assert.Equal(["one\n  goes on", "two", "three", "again one", "four"], document.Texts(BlockKind.ListItem));
    }

    [Fact]
    public void Read_FrontMatterCommentsAndLinkDefinitions_AreNotText()
    {
        var document = Given.Markdown("---\ntitle: x\n---\n\n# A\n\n<!-- hidden\nwords -->\n\nSeen.\n\n[link]: http://x.org \"t\"\n\n***\n");

        Assert.Equal(["Seen."], document.Blocks.Select(block => block.Span.Of(document.Text)));
    }

    [Fact]
    public void Read_HtmlWithText_KeepsTheText()
    {
        var document = Given.Markdown("<div>\nCortisol rises.\n</div>\n\n<br/>\n");

        Assert.Contains("Cortisol rises.", Assert.Single(document.Texts(BlockKind.Paragraph)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UnclosedFence_KeepsWhatFollows()
    {
        var document = Given.Markdown("Before.\n\n```text\nInside the fence.\n\nStill inside.\n");

        Assert.Equal(["Before.", "Inside the fence.\n\nStill inside."], document.Texts(BlockKind.Paragraph));
    }

    [Fact]
    public void Read_References_AreReferences()
    {
        var document = Given.Markdown("# A\n\ntext\n\n## References\n\n1. Smith 2020\n2. Doe 2021\n\n[1]: http://x.org\n\n## Glossary\n\n- leptin\n");

        Assert.Equal(["Smith 2020", "Doe 2021", "[1]: http://x.org"], document.Texts(BlockKind.Reference));
        Assert.Equal(["leptin"], document.Texts(BlockKind.GlossaryTerm));
    }

    [Fact]
    public void Read_EndlessHeading_IsText()
    {
        var document = Given.Markdown("# " + Given.Repeat("word ", 1_000) + "\n\ntext\n");

        Assert.Empty(document.Sections);
        Assert.Equal(2, document.Blocks.Count);
    }
}
