using NeiQa.Answering;
using NeiQa.Tests.Indexing;

namespace NeiQa.Tests.Answering;

/// <summary>Answers about references by year, about tables, and to questions that go on from an answer.</summary>
[Collection(typeof(EngineTests))]
public sealed class ArticleAnswersTests(EngineFixture shared) : IDisposable
{
    private readonly IndexFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Theory]
    [InlineData("What is the oldest work cited?", "McEwen")]
    [InlineData("newest reference?", "Brodin")]
    [InlineData("Which is the most recent paper about testosterone?", "Brodin")]
    [InlineData("What is the oldest paper about testosterone?", "Giltay")]
    public async Task Ask_ForAReferenceByItsYear_CitesThatOneOnly(string question, string author)
    {
        await using var engine = await StartAsync();

        var answer = await engine.AskAsync(question);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.StartsWith(author, Assert.Single(answer.Citations).Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WhatHappenedSinceAYear_IsNotAnsweredByReferences()
    {
        await using var engine = await StartAsync();

        Assert.Equal(Outcome.NotInDocuments, (await engine.AskAsync("What happened since 2000?")).Outcome);
    }

    [Theory]
    [InlineData("What does HPA stand for?", Outcome.Answered)]
    [InlineData("What does IGF-1 stand for?", Outcome.NotInDocuments)]
    public async Task Ask_WhatAShortFormStandsFor_IsAnsweredWhereItIsSpeltOut(string question, Outcome expected)
    {
        await using var engine = await StartAsync();

        Assert.Equal(expected, (await engine.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("List all the peptides of the table.", 5)]
    [InlineData("List all the peptides that are described.", 5)]
    [InlineData("Which hormones are listed?", 5)]
    [InlineData("List what the table says about progesterone.", 1)]
    public async Task Ask_AboutATable_CitesItsRowsOrTheOneThatIsNamed(string question, int rows)
    {
        await using var engine = await StartAsync();

        var answer = await engine.AskAsync(question);

        Assert.Equal(rows, answer.Citations.Count(citation => citation.Quote.Contains('|', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Ask_ForMoreThanWasSaid_DoesNotSayItAgain()
    {
        await using var engine = await StartAsync();
        var first = await engine.AskAsync("Who wrote about testosterone and immunity?");
        var said = first.Citations[0].Quote;

        var second = await engine.AskAsync("any others?", new Turn("user", first.Question), new Turn("assistant", $"{said} [1]"));

        Assert.NotEmpty(second.Citations);
        Assert.DoesNotContain(said, second.Citations.Select(citation => citation.Quote));
    }

    private async Task<Engine> StartAsync()
    {
        _folders.CopyArticle();
        return await Engine.StartCurrentAsync(_folders, shared);
    }
}
