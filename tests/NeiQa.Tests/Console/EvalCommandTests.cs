using System.Text.Json;

namespace NeiQa.Tests.Console;

[Collection(typeof(ConsoleTests))]
public sealed class EvalCommandTests(ConsoleFixture console)
{
    private static readonly string[] Measures =
        ["ndcg10", "recall5", "recall10", "recall100", "mrr10", "queryMsP50", "queryMsP95", "passagesPerSecond", "documents", "queries"];

    [Theory]
    [InlineData("words")]
    [InlineData("meaning")]
    [InlineData("hybrid")]
    public async Task Eval_BeirFolder_PrintsTheRankingsFigures(string mode)
    {
        string folder = Beir();

        var run = await console.RunAsync("eval", folder, "--json", "--mode", mode);

        Assert.Equal(0, run.ExitCode);
        using var report = JsonDocument.Parse(run.Out);
        Assert.Equal(Measures, report.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(1, report.RootElement.GetProperty("ndcg10").GetDouble());
        Assert.Equal(1, report.RootElement.GetProperty("recall5").GetDouble());
        Assert.Equal(3, report.RootElement.GetProperty("documents").GetInt32());
        Assert.Equal(2, report.RootElement.GetProperty("queries").GetInt32());
        Assert.True(report.RootElement.GetProperty("passagesPerSecond").GetDouble() > 0);
    }

    [Fact]
    public async Task Eval_BeirFolder_LeavesTheServicesIndexAlone()
    {
        await console.RunAsync("eval", Beir());

        var run = await console.RunAsync("index");

        Assert.Contains("3 documents, ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_QuestionsWithTheirOwnCorpus_PrintsTheAnswersFigures()
    {
        string folder = console.NewFolder();
        Directory.CreateDirectory(Path.Combine(folder, "corpus"));
        await WriteAsync(folder, "corpus/oak.txt", "Oak planks are dried for two weeks before they are planed.");
        await WriteAsync(
            folder, "questions.jsonl",
            """
            {"question":"How long are oak planks dried?","answerable":true,"kind":"direct","evidence":[["Dried for TWO weeks,"],["no such words","planed"]]}
            {"question":"What is the capital of Mongolia?","answerable":false,"evidence":[]}
            """);

        var run = await console.RunAsync("eval", folder, "--json");

        Assert.Equal(0, run.ExitCode);
        using var report = JsonDocument.Parse(run.Out);
        var root = report.RootElement;
        foreach (string rate in (string[])["evidenceCited", "recall5", "abstentionPrecision", "abstentionRecall", "quotesExact", "disclaimers"])
        {
            Assert.Equal(1, root.GetProperty(rate).GetProperty("value").GetDouble());
            Assert.True(root.GetProperty(rate).GetProperty("low").GetDouble() < root.GetProperty(rate).GetProperty("high").GetDouble());
        }

        Assert.Equal(1, root.GetProperty("sentencesPerAnswer").GetDouble());
        Assert.Equal(2, root.GetProperty("questions").GetInt32());
        Assert.Equal(["direct", "other"], root.GetProperty("byKind").EnumerateObject().Select(kind => kind.Name));
    }

    [Fact]
    public async Task Eval_RecordsWithPassages_AsksOverAllOfThem()
    {
        string folder = console.NewFolder();
        await WriteAsync(
            folder, "questions.jsonl",
            """
            {"_id":"a","title":"Garden_herbs","question":"How long is valerian root dried?","answerable":true,"answers":["two weeks"],"passage":"Valerian root is dried for two weeks."}
            {"_id":"b","title":"Garden_herbs","question":"Who was the first to grow lavender in Provence?","answerable":true,"answers":["Roman soldiers"],"passage":"Roman soldiers were the first to grow lavender in Provence."}
            """);

        var run = await console.RunAsync("eval", folder, "--json");

        using var report = JsonDocument.Parse(run.Out);
        Assert.Equal(1, report.RootElement.GetProperty("evidenceCited").GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task Eval_FolderWithoutASet_IsWrongUsage()
    {
        var run = await console.RunAsync("eval", console.NewFolder());

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("FOLDER", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_UnknownMode_IsWrongUsage()
    {
        var run = await console.RunAsync("eval", Beir(), "--mode", "luck");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("luck", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_LineThatIsNoRecord_FailsAndNamesTheLine()
    {
        string folder = console.NewFolder();
        await WriteAsync(folder, "questions.jsonl", "{\"question\":\"Why?\",\"answerable\":false}\nnot json\n");

        var run = await console.RunAsync("eval", folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 2", run.Error, StringComparison.Ordinal);
    }

    private string Beir()
    {
        string folder = console.NewFolder();
        File.WriteAllText(Path.Combine(folder, "corpus.jsonl"), """
            {"_id":"T/1","title":"Tea","text":"Chamomile tea is made from dried flowers."}
            {"_id":"T/2","title":"","text":"Valerian root is dried for two weeks."}
            {"_id":"T/3","title":"","text":"Lavender oil is distilled."}
            """);
        File.WriteAllText(Path.Combine(folder, "queries.jsonl"), """
            {"_id":"q1","text":"What is chamomile tea made from?"}
            {"_id":"q2","text":"How long is valerian root dried?"}
            {"_id":"unjudged","text":"What is love?"}
            """);
        File.WriteAllText(Path.Combine(folder, "qrels.tsv"), "query-id\tcorpus-id\tscore\nq1\tT/1\t2\nq1\tT/3\t0\nq2\tT/2\t1\n");
        return folder;
    }

    private static Task WriteAsync(string folder, string name, string text) =>
        File.WriteAllTextAsync(Path.Combine(folder, name), text, TestContext.Current.CancellationToken);
}
