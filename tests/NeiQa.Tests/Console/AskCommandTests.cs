using System.Text.Json;

namespace NeiQa.Tests.Console;

[Collection(typeof(ConsoleTests))]
public sealed class AskCommandTests(ConsoleFixture console)
{
    [Fact]
    public async Task Ask_Answerable_PrintsSentenceCitationAndDisclaimer()
    {
        var run = await console.RunAsync("ask", "What is chamomile tea made from?");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Chamomile tea is made from dried flowers. [", run.Out, StringComparison.Ordinal);
        Assert.Contains("Herbal tea", run.Out, StringComparison.Ordinal);
        Assert.EndsWith(Disclaimer() + "\n", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Ask_NotInDocuments_ReturnsThreeAndSaysSo()
    {
        var run = await console.RunAsync("ask", "What is the capital of Mongolia?");

        Assert.Equal(3, run.ExitCode);
        Assert.EndsWith(Disclaimer() + "\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_Json_PrintsOneObjectOfTheApi()
    {
        var run = await console.RunAsync("ask", "What is chamomile tea made from?", "--json");

        using var answer = JsonDocument.Parse(run.Out);
        Assert.Equal(
            ["id", "question", "outcome", "mode", "answer", "sentences", "citations", "related", "disclaimer"],
            answer.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("answered", answer.RootElement.GetProperty("outcome").GetString());
        Assert.Equal("extractive", answer.RootElement.GetProperty("mode").GetString());
        var citation = answer.RootElement.GetProperty("citations")[0];
        Assert.Equal(
            ["number", "documentId", "title", "section", "quote", "start", "end"],
            citation.EnumerateObject().Select(property => property.Name));
        string text = await File.ReadAllTextAsync(Path.Combine(console.CorpusFolder, "tea.md"), TestContext.Current.CancellationToken);
        Assert.Equal(citation.GetProperty("quote").GetString(), text[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public async Task Ask_EmptyQuestion_IsWrongUsageThatNamesTheField()
    {
        var run = await console.RunAsync("ask", " ");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("question", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "one", "two")]
    [InlineData("ask", "one", "--nosuch")]
    [InlineData("nosuch")]
    [InlineData]
    public async Task Run_WrongArguments_IsWrongUsageOnStderr(params string[] arguments)
    {
        var run = await console.RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("NeiQa:CorpusPath", "no/such/folder")]
    [InlineData("NeiQa:Embedding:Dimensions", "many")]
    [InlineData("NeiQa:Embedding:MaxTokens", "3")]
    [InlineData("NeiQa:Embedding:ModelPath", "no-such.onnx")]
    [InlineData("NeiQa:PromptsPath", "src")]
    public async Task Ask_ValueThatCannotWork_FailsWithAMessageThatNamesTheKey(string key, string value)
    {
        var run = await console.RunAsync("ask", "What is cortisol?", $"--{key}={value}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(key, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Ask_DocumentAddedMeanwhile_AnswersFromIt()
    {
        string corpus = console.NewFolder(), data = console.NewFolder();
        string[] settings = [$"--NeiQa:CorpusPath={corpus}", $"--NeiQa:DataPath={data}"];
        await File.WriteAllTextAsync(Path.Combine(corpus, "first.txt"), "Valerian is a plant with pale flowers.", TestContext.Current.CancellationToken);
        await console.RunAsync(["index", .. settings]);
        await File.WriteAllTextAsync(Path.Combine(corpus, "second.txt"), "Lavender oil is distilled from lavender flowers.", TestContext.Current.CancellationToken);

        var run = await console.RunAsync(["ask", "What is lavender oil distilled from?", .. settings]);

        Assert.Contains("Lavender oil is distilled from lavender flowers.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_DocumentWithMarkupAndControlCharacters_PrintsItHarmless()
    {
        string corpus = console.NewFolder();
        await File.WriteAllTextAsync(
            Path.Combine(corpus, "a.txt"), "Valerian root is dried for two weeks in [red]warm[/] \u001b[2Jair, \u202Enever\u202C in the sun.", TestContext.Current.CancellationToken);

        var run = await console.RunAsync("ask", "How long is valerian root dried?", $"--NeiQa:CorpusPath={corpus}", $"--NeiQa:DataPath={console.NewFolder()}");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("“Valerian root is dried for two weeks in [red]warm[/] [2Jair, never in the sun.”", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out);
    }

    private static string Disclaimer() => File.ReadAllText(Path.Combine(NeiQaPaths.Root, "prompts", "disclaimer.md")).Trim();
}
