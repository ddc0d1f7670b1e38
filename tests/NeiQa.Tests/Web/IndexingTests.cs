using System.Net;

namespace NeiQa.Tests.Web;

public sealed class IndexingTests(WaitingServer server) : IClassFixture<WaitingServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData(Http.EventStream)]
    public async Task Ask_NoIndexYet_IsToldToComeBack(string? accept)
    {
        using var response = await server.Client.PostAsync("/api/ask", """{ "question": "What is cortisol?" }""", accept);

        await response.ProblemAsync(HttpStatusCode.ServiceUnavailable, "indexing");
        Assert.True(response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
    }

    [Theory]
    [InlineData("/api/documents")]
    [InlineData("/api/documents/guides/sleep")]
    [InlineData("/health/ready")]
    public async Task Get_NoIndexYet_IsToldToComeBack(string path)
    {
        using var response = await server.Client.GetAsync(path, Cancellation);

        await response.ProblemAsync(HttpStatusCode.ServiceUnavailable, "indexing");
    }

    [Fact]
    public async Task Get_NoIndexYet_StateAndDisclaimerAreThere()
    {
        var status = await server.Client.GetJsonAsync("/api/status");
        var starters = await server.Client.GetJsonAsync("/api/starters");
        using var live = await server.Client.GetAsync("/health/live", Cancellation);

        Assert.Equal("indexing", status.Text("state"));
        Assert.Empty(starters.GetProperty("questions").EnumerateArray());
        Assert.Contains("not medical advice", starters.Text("disclaimer"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task Ask_IndexMadeMeanwhile_IsAnswered()
    {
        await using var waiting = new WaitingServer();
        await waiting.ReleaseAsync();

        var answer = await waiting.Client.AskAsync("What does cortisol do to immunity?");

        Assert.Equal("answered", answer.Text("outcome"));
    }
}
