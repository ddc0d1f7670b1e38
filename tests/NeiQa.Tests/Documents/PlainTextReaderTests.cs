using NeiQa.Documents;

namespace NeiQa.Tests.Documents;

public sealed class PlainTextReaderTests
{
    [Fact]
    public void Read_HardWrappedText_JoinsTheLinesOfAParagraph()
    {
        var document = Given.Text("Sleep and the immune system are\nclosely linked. Poor sleep lowers\nthe number of natural killer cells.\n\nA second paragraph stands\nhere.\n");

        Assert.Empty(document.Sections);
        Assert.Equal(2, document.Texts(BlockKind.Paragraph).Count());
    }

    [Fact]
    public void Read_WindowsLineEnds_GivesTheSameStructure()
    {
        const string text = "Sleep\nSleep heals the body at night.\n\nHow Much Is Enough\nMost adults need seven hours.\n- Go to bed early\n- Keep the room dark\n";
        var unix = Given.Text(text);
        var windows = Given.Text(text.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(["1 Sleep", "2 How Much Is Enough"], windows.Outline());
        Assert.Equal(unix.Blocks.Select(block => block.Span.Of(unix.Text)), windows.Blocks.Select(block => block.Span.Of(windows.Text)));
        Assert.Contains('\r', windows.Text);
    }

    [Fact]
    public void Read_HeadingsFollowedByABlankLine_AreHeadings()
    {
        var document = Given.Text("A Guide to Sleep\n\nWhy We Sleep\n\nSleep restores the body.\n\nWhat Disturbs It\n\nLight and noise disturb sleep.\n");

        Assert.Equal(["1 A Guide to Sleep", "2 Why We Sleep", "2 What Disturbs It"], document.Outline());
        Assert.Equal("A Guide to Sleep", document.Title);
        Assert.Equal(["Sleep restores the body.", "Light and noise disturb sleep."], document.Texts(BlockKind.Paragraph));
    }

    [Fact]
    public void Read_TitleAboveChapters_NamesTheDocument()
    {
        var document = Given.Text("A Guide to Sleep\n\n\nChapter One\nSleep heals.\n\n\nChapter Two\nSleep more.\n");

        Assert.Equal("A Guide to Sleep", document.Title);
    }

    [Fact]
    public void Read_CapitalHeadings_AreHeadings()
    {
        var document = Given.Text("STRESS AND HEALTH\n\nStress is a response of the body to demands that are placed on it and it may\nlast for days.\n\nWHAT HELPS\n\nExercise helps.\n");

        Assert.Equal(["1 STRESS AND HEALTH", "2 WHAT HELPS"], document.Outline());
    }

    [Theory]
    [InlineData("Sleep\n=====\n\nIt heals.\n\nNaps\n----\n\nThey help.\n")]
    [InlineData("Sleep\n=====\nIt heals.\n\nNaps\n----\nThey help.\n")]
    public void Read_UnderlinedHeadings_AreHeadings(string text)
    {
        var document = Given.Text(text);

        Assert.Equal(["1 Sleep", "2 Naps"], document.Outline());
        Assert.Equal(["It heals.", "They help."], document.Texts(BlockKind.Paragraph));
    }

    [Fact]
    public void Read_NumberedHeadings_AreHeadings()
    {
        var document = Given.Text("1. Introduction\n\nSleep is needed.\n\n2. Results\n\nShort sleep raised cortisol.\n");

        Assert.Equal(["1. Introduction", "2. Results"], document.Sections.Select(section => section.Heading));
    }

    [Theory]
    [InlineData("Do this every day:\n\n1. Walk outside\n2. Eat fruit\n3. Sleep well\n\nThen rest.")]
    [InlineData("Do this every day:\n\n1. Walk outside\n\n2. Eat fruit\n\n3. Sleep well\n\nThen rest.")]
    [InlineData("Do this every day:\n- Walk outside\n- Eat fruit\n- Sleep well\nThen rest.")]
    [InlineData("Do this every day:\n  * Walk outside\n  * Eat fruit\n  * Sleep well\n\nThen rest.")]
    public void Read_List_GivesItemsWithoutBullets(string text)
    {
        var document = Given.Text(text);

        Assert.Empty(document.Sections);
        Assert.Equal(["Walk outside", "Eat fruit", "Sleep well"], document.Texts(BlockKind.ListItem));
        Assert.Equal(["Do this every day:", "Then rest."], document.Texts(BlockKind.Paragraph));
    }

    [Fact]
    public void Read_WrappedListItem_StaysWhole()
    {
        var document = Given.Text("- Keep the bedroom dark and quiet, and\n  leave the phone outside.\n- Get up at the same time.\n");

        Assert.Equal(["Keep the bedroom dark and quiet, and\n  leave the phone outside.", "Get up at the same time."], document.Texts(BlockKind.ListItem));
    }

    [Fact]
    public void Read_NoHeadings_IsTitledByItsFileName()
    {
        var document = Given.Text("cortisol rises in the morning and falls at night.", "daily-rhythm_of_cortisol.txt");

        Assert.Equal("Daily rhythm of cortisol", document.Title);
        Assert.Empty(document.Sections);
        Assert.Single(document.Blocks);
    }

    [Theory]
    [InlineData("When stress lasts for weeks,\nthe adrenal glands keep releasing cortisol into the blood.\n")]
    [InlineData("Cortisol falls at night.\n")]
    [InlineData("The End")]
    public void Read_TextThatLooksLikeAHeading_StaysText(string text)
    {
        var document = Given.Text(text);

        Assert.Empty(document.Sections);
        Assert.Equal([text.Trim()], document.Texts(BlockKind.Paragraph));
    }

    [Fact]
    public void Read_ListOfShortLines_IsNotASeriesOfHeadings()
    {
        var document = Given.Text("What we measured is listed here.\n\nCortisol\n\nInsulin\n\nLeptin\n\nGhrelin\n\nMelatonin\n");

        Assert.Empty(document.Sections);
        Assert.Equal(6, document.Blocks.Count);
    }

    [Fact]
    public void Read_PipesWithoutATable_StayText()
    {
        var document = Given.Text("The conditional probability P(A|B) is read as the chance of A,\ngiven B.\n");

        Assert.Equal(BlockKind.Paragraph, Assert.Single(document.Blocks).Kind);
    }

    [Fact]
    public void Read_ReferencesWithoutBullets_AreOneBlockEach()
    {
        var document = Given.Text("Text comes first here.\n\nReferences\n\nSmith, J. (2020). Sleep and health. Journal of Sleep, 3, 1-9.\nDoe, A. (2021). Stress at\n  work. Stress, 4, 10-12.\n\nRoe, B. (2019). Rest. https://doi.org/10.1/x\n\nAbout the Author\nJane writes.\n");

        Assert.Equal(3, document.Texts(BlockKind.Reference).Count());
        Assert.Equal(["1 References", "1 About the Author"], document.Outline());
    }

    [Fact]
    public void Read_SourcesThatAreText_AreNotReferences()
    {
        var document = Given.Text("Vitamin D\nThe body needs it.\n\nSources\nOily fish and eggs hold much of it.\n");

        Assert.Contains("Oily fish and eggs hold much of it.", document.Texts(BlockKind.Paragraph));
    }

    [Fact]
    public void Read_GlossaryThatDefines_GivesText()
    {
        var document = Given.Text("Text comes first here.\n\nGlossary\n\nAllostasis: the process by which the body keeps its balance through change.\n\nleptin\n");

        Assert.Contains("Allostasis: the process by which the body keeps its balance through change.", document.Texts(BlockKind.Paragraph));
        Assert.Equal(["leptin"], document.Texts(BlockKind.GlossaryTerm));
    }

    [Fact]
    public void Read_Rulers_AreLeftOut()
    {
        var document = Given.Text("Before the line.\n-----------\nAfter the line.\n\n* * *\n\nEnd of text.\n");

        Assert.Equal(["Before the line.", "After the line.", "End of text."], document.Texts(BlockKind.Paragraph));
    }
}
