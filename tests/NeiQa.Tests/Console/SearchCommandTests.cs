using System.Text.Json;

namespace NeiQa.Tests.Console;

[Collection(typeof(ConsoleTests))]
public sealed class SearchCommandTests(ConsoleFixture console)
{
    [Fact]
    public async Task Search_Json_PrintsAsManyPassagesAsAskedFor()
    {
        var run = await console.RunAsync("search", "chamomile", "--top", "2", "--json");

        Assert.Equal(0, run.ExitCode);
        using var found = JsonDocument.Parse(run.Out);
        Assert.Equal(["results", "disclaimer"], found.RootElement.EnumerateObject().Select(property => property.Name));
        var results = found.RootElement.GetProperty("results");
        Assert.Equal(2, results.GetArrayLength());
        Assert.Equal("tea", results[0].GetProperty("documentId").GetString());
        Assert.Equal(
            ["passageId", "documentId", "title", "section", "text", "start", "end"],
            results[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(JsonValueKind.String, results[0].GetProperty("passageId").ValueKind);
    }

    [Fact]
    public async Task Search_Text_ListsPassagesBestFirst()
    {
        var run = await console.RunAsync("search", "chamomile");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("1. Herbal tea", run.Out, StringComparison.Ordinal);
        Assert.Contains("dried flowers", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "top")]
    [InlineData("21", "top")]
    [InlineData("many", "--top")]
    public async Task Search_TopOutOfRange_IsWrongUsageThatNamesIt(string top, string name)
    {
        var run = await console.RunAsync("search", "chamomile", "--top", top);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(name, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_EmptyQuery_NamesTheField()
    {
        var run = await console.RunAsync("search", "");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("query", run.Error, StringComparison.Ordinal);
    }
}
