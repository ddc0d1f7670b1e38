using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;

namespace NeiQa.Tests.Web;

/// <summary>Calls the API as a client would, with bodies that may be broken.</summary>
internal static class Http
{
    public const string EventStream = "text/event-stream";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, string path, string body, string? accept = null) =>
        client.PostBytesAsync(path, Encoding.UTF8.GetBytes(body), accept);

    public static async Task<HttpResponseMessage> PostBytesAsync(
        this HttpClient client, string path, byte[] body, string? accept = null, string contentType = "application/json", bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Headers.TransferEncodingChunked = chunked;
        if (accept is not null)
        {
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response)
    {
        await using var body = await response.Content.ReadAsStreamAsync(Cancellation);
        using var document = await JsonDocument.ParseAsync(body, default, Cancellation);
        return document.RootElement.Clone();
    }

    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.JsonAsync();
    }

    /// <summary>Asks and returns the answer.</summary>
    public static async Task<JsonElement> AskAsync(this HttpClient client, string question)
    {
        using var response = await client.PostAsync("/api/ask", JsonSerializer.Serialize(new { question }));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.JsonAsync();
    }

    /// <summary>Asks for a stream and returns its events in order.</summary>
    public static async Task<List<(string Name, JsonElement Data)>> StreamAsync(this HttpClient client, string question)
    {
        using var response = await client.PostAsync("/api/ask", JsonSerializer.Serialize(new { question }), EventStream);
        Assert.Equal(EventStream, response.Content.Headers.ContentType?.MediaType);
        var events = new List<(string, JsonElement)>();
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync(Cancellation)).EnumerateAsync(Cancellation))
        {
            events.Add((item.EventType, JsonElement.Parse(item.Data)));
        }

        return events;
    }

    /// <summary>Checks that a response is a problem as the contract says, and returns it.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.JsonAsync();
        problem.AssertProblem((int)status, code);
        return problem;
    }

    public static void AssertProblem(this JsonElement problem, int status, string code)
    {
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.NotEmpty(problem.Text("traceId"));
        Assert.NotEmpty(problem.Text("title"));
        Assert.Contains("not medical advice", problem.Text("disclaimer"), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", problem.GetRawText(), StringComparison.Ordinal);
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
