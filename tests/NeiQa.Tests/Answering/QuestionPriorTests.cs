using NeiQa.Tests.Indexing;

namespace NeiQa.Tests.Answering;

/// <summary>What was learnt from questions on the article that ships speaks for this article alone.</summary>
[Collection(typeof(EngineTests))]
public sealed class QuestionPriorTests(EngineFixture shared) : IDisposable
{
    private readonly IndexFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public async Task Find_TheArticle_TellsWhatItAnswersFromWhatItDoesNot()
    {
        _folders.CopyArticle();
        await using var engine = await Engine.StartCurrentAsync(_folders, shared);

        var answered = await engine.FindEvidenceAsync("What does cortisol do to the immune system?");
        var unanswered = await engine.FindEvidenceAsync("What does a month of Sermorelin cost?");

        Assert.True(answered.Prior > unanswered.Prior);
    }

    [Fact]
    public async Task Find_AnotherEditionOfIt_SaysNothing()
    {
        File.AppendAllText(_folders.CopyArticle(), "\nA month of Sermorelin costs 40 pounds.\n");
        await using var engine = await Engine.StartCurrentAsync(_folders, shared);

        Assert.Equal(0, (await engine.FindEvidenceAsync("What does a month of Sermorelin cost?")).Prior);
    }
}
