using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NeiQa.Answering;
using NeiQa.Indexing;
using NeiQa.Tests.Indexing;

namespace NeiQa.Tests.Answering;

/// <summary>What was learnt from questions on the article that ships speaks for this article alone.</summary>
[Collection(typeof(EngineTests))]
public sealed class QuestionPriorTests(EngineFixture shared) : IDisposable
{
    private readonly IndexFolders _folders = new();

    private string Article => Path.Combine(_folders.Corpus, "article.txt");

    public void Dispose() => _folders.Dispose();

    [Fact]
    public async Task Find_TheArticle_TellsWhatItAnswersFromWhatItDoesNot()
    {
        File.Copy(Path.Combine(NeiQaPaths.Root, "corpus", "neuroendocrine-immune-axis.txt"), Article);

        Assert.True(await PriorAsync("What does cortisol do to the immune system?") > await PriorAsync("What does a month of Sermorelin cost?"));
    }

    [Fact]
    public async Task Find_AnotherEditionOfIt_SaysNothing()
    {
        File.Copy(Path.Combine(NeiQaPaths.Root, "corpus", "neuroendocrine-immune-axis.txt"), Article);
        File.AppendAllText(Article, "\nA month of Sermorelin costs 40 pounds.\n");

        Assert.Equal(0, await PriorAsync("What does a month of Sermorelin cost?"));
    }

    private async Task<float> PriorAsync(string text)
    {
        using var host = Engine.Build(_folders, shared);
        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.Services.GetRequiredService<Library>().WaitUntilCurrentAsync(TestContext.Current.CancellationToken);
        var question = Question.TryCreate(text, null, null, out _)!;
        var read = await host.Services.GetRequiredService<QuestionReader>().ReadAsync(question, TestContext.Current.CancellationToken);
        float prior = host.Services.GetRequiredService<EvidenceFinder>().Find(read, question.Top).Prior;
        await host.StopAsync(TestContext.Current.CancellationToken);
        return prior;
    }
}
