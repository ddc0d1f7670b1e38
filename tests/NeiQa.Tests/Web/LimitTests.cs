using System.Net;

namespace NeiQa.Tests.Web;

public sealed class LimitTests : IAsyncLifetime
{
    private const int RequestsPerMinute = 3;

    private readonly RunningServer _server = RunningServer.Start(new ServerFolders(), ("NeiQa:Limits:RequestsPerMinute", $"{RequestsPerMinute}"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _server.WaitUntilReadyAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Request_OverTheLimit_IsToldWhenToComeBack()
    {
        for (int i = 0; i < RequestsPerMinute; i++)
        {
            await _server.Client.GetJsonAsync("/api/status");
        }

        using var response = await _server.Client.PostAsync("/api/ask", """{ "question": "What is cortisol?" }""", Http.EventStream);

        await response.ProblemAsync(HttpStatusCode.TooManyRequests, "tooManyRequests");
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        using var health = await _server.Client.GetAsync("/health/ready", Cancellation);
        using var page = await _server.Client.GetAsync("/", Cancellation);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (health.StatusCode, page.StatusCode));
    }
}
