using System.Net;
using System.Text;

namespace NeiQa.Tests.Web;

[Collection(WebTests.Name)]
public sealed class BadRequestTests(WebServer server)
{
    public static TheoryData<string, string, string> BadBodies => new()
    {
        { "/api/ask", "{}", "question" },
        { "/api/ask", """{ "question": null }""", "question" },
        { "/api/ask", """{ "question": "   " }""", "question" },
        { "/api/ask", """{ "question": 5 }""", "question" },
        { "/api/ask", $$"""{ "question": "{{new string('a', 2_001)}}" }""", "question" },
        { "/api/ask", """{ "question": "a \ud800 b" }""", "question" },
        { "/api/ask", """{ "question": "a", "top": "five" }""", "top" },
        { "/api/ask", """{ "question": "a", "top": 5.5 }""", "top" },
        { "/api/ask", """{ "question": "a", "top": 0 }""", "top" },
        { "/api/ask", """{ "question": "a", "top": 21 }""", "top" },
        { "/api/ask", """{ "question": "a", "history": "b" }""", "history" },
        { "/api/ask", """{ "question": "a", "history": [{ "role": "system", "content": "b" }] }""", "history[0].role" },
        { "/api/ask", """{ "question": "a", "history": [{ "role": "user", "content": "b" }, { "role": "user", "content": "\udc00" }] }""", "history[1].content" },
        { "/api/ask", """{ "question": "a", "history": [null] }""", "history[0].role" },
        { "/api/ask", $$"""{ "question": "a", "history": [{{string.Join(',', Enumerable.Repeat("""{ "role": "user", "content": "b" }""", 21))}}] }""", "history" },
        { "/api/ask", "", "body" },
        { "/api/ask", "null", "body" },
        { "/api/ask", "[]", "body" },
        { "/api/ask", """{ "question": "a""", "body" },
        { "/api/ask", new string('[', 10_000) + new string(']', 10_000), "body" },
        { "/api/ask", $$"""{ "question": "a", "more": {{new string('[', 10_000) + new string(']', 10_000)}} }""", "body" },
        { "/api/search", """{ "question": "a" }""", "query" },
        { "/api/search", """{ "query": "a", "top": 21 }""", "top" },
    };

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task Post_BadBody_NamesTheField(string path, string body, string field)
    {
        using var response = await server.Client.PostAsync(path, body);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "invalidRequest");
        Assert.Contains(field, problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Contains(field, problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "question": "a""")]
    public async Task Post_BadBodyForAStream_IsAProblemAllTheSame(string body)
    {
        using var response = await server.Client.PostAsync("/api/ask", body, Http.EventStream);

        await response.ProblemAsync(HttpStatusCode.BadRequest, "invalidRequest");
    }

    [Fact]
    public async Task Post_BytesThatAreNotUtf8_NamesTheField()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes("""{ "question": "a """), 0xED, 0xA0, 0x80, .. Encoding.UTF8.GetBytes("\" }")];
        using var response = await server.Client.PostBytesAsync("/api/ask", body);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "invalidRequest");
        Assert.True(problem.GetProperty("errors").TryGetProperty("question", out _));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("")]
    [InlineData("application/json; charset=nonsense")]
    public async Task Post_NotJson_IsUnsupported(string contentType)
    {
        using var response = await server.Client.PostBytesAsync("/api/ask", "{}"u8.ToArray(), contentType: contentType);

        await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupportedMediaType");
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, null)]
    [InlineData(true, Http.EventStream)]
    public async Task Post_BodyOverTheLimit_IsTooLarge(bool chunked, string? accept)
    {
        byte[] body = Encoding.UTF8.GetBytes($$"""{ "question": "{{new string('a', 70_000)}}" }""");
        using var response = await server.Client.PostBytesAsync("/api/ask", body, accept, chunked: chunked);

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "bodyTooLarge");
    }
}
