using System.Net;
using System.Text.Json;

namespace NeiQa.Tests.Web;

[Collection(WebTests.Name)]
public sealed class AddressTests(WebServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/documents/no-such-document")]
    [InlineData("/api/documents/%2e%2e%2f%2e%2e%2fetc%2fpasswd")]
    [InlineData("/api/documents/..%5C..%5Cappsettings.json")]
    [InlineData("/api/nothing")]
    [InlineData("/nothing")]
    public async Task Get_UnknownAddress_IsNotFound(string path)
    {
        using var response = await server.Client.GetAsync(path, Cancellation);

        await response.ProblemAsync(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task Get_AddressThatTakesPost_NamesTheMethod()
    {
        using var response = await server.Client.GetAsync("/api/ask", Cancellation);

        await response.ProblemAsync(HttpStatusCode.MethodNotAllowed, "methodNotAllowed");
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/api/documents/guides/sleep")]
    [InlineData("/api/documents/guides%2Fsleep")]
    public async Task GetDocument_IdWithASlash_ReturnsItsTextUnchanged(string path)
    {
        var document = await server.Client.GetJsonAsync(path);

        Assert.Equal("Sleep guide", document.Text("title"));
        Assert.Equal(ServerFolders.SleepGuide, document.Text("text"));
        var heading = document.GetProperty("sections").EnumerateArray().Single(section => section.Text("heading") == "Melatonin");
        Assert.Equal(2, heading.GetProperty("level").GetInt32());
    }

    [Fact]
    public async Task GetDocuments_TwoFiles_ListsBoth()
    {
        var documents = await server.Client.GetJsonAsync("/api/documents");

        Assert.Equal(["guides/sleep", "neuroendocrine-immune-axis"], documents.EnumerateArray().Select(document => document.Text("id")));
        Assert.All(documents.EnumerateArray(), document => Assert.True(document.GetProperty("passages").GetInt32() > 0));
    }

    [Fact]
    public async Task GetStatus_IndexWhole_IsReady()
    {
        var status = await server.Client.GetJsonAsync("/api/status");

        Assert.Equal("ready", status.Text("state"));
        Assert.Equal(2, status.GetProperty("documents").GetInt32());
        Assert.Equal(JsonValueKind.Array, status.GetProperty("quarantined").ValueKind);
        Assert.True(status.GetProperty("progress").TryGetProperty("total", out _));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task GetHealth_IndexWhole_IsOk(string path)
    {
        using var response = await server.Client.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task GetDescription_Always_NamesEveryCallOfTheContract()
    {
        var description = await server.Client.GetJsonAsync("/openapi/v1.json");

        string[] calls = ["/api/ask", "/api/search", "/api/documents", "/api/documents/{id}", "/api/status", "/health/live", "/health/ready"];
        Assert.Subset(description.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToHashSet(), calls.ToHashSet());
        var answers = description.GetProperty("paths").GetProperty("/api/ask").GetProperty("post").GetProperty("responses").GetProperty("200").GetProperty("content");
        Assert.Equal(["application/json", Http.EventStream], answers.EnumerateObject().Select(media => media.Name));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/status")]
    [InlineData("/api/nothing")]
    public async Task Get_AnyAddress_CarriesTheSecurityHeaders(string path)
    {
        using var response = await server.Client.GetAsync(path, Cancellation);

        string policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }
}
