using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NeiQa.Tests.Answering;

/// <summary>An OpenAI-compatible chat endpoint on this machine that says what a test tells it to.</summary>
public sealed partial class ScriptedEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ScriptedEndpoint(WebApplication app) => _app = app;

    /// <summary>What the next requests get.</summary>
    public Func<HttpContext, string, Task> Script { get; set; } = (context, _) => Task.FromResult(context.Response.StatusCode = 500);

    /// <summary>Bodies of the requests so far, as they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public Uri Address => new(_app.Urls.First() + "/v1");

    public static async Task<ScriptedEndpoint> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var endpoint = new ScriptedEndpoint(app);
        app.MapPost("/v1/chat/completions", endpoint.AnswerAsync);
        await app.StartAsync();
        return endpoint;
    }

    /// <summary>The model replies so to every question; <paramref name="reply"/> is given the user's message.</summary>
    public void Reply(Func<string, string> reply) => Script = async (context, body) =>
    {
        string user = JsonDocument.Parse(body).RootElement.GetProperty("messages").EnumerateArray().Last().GetProperty("content") switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString()!,
            var parts => string.Concat(parts.EnumerateArray().Select(part => part.GetProperty("text").GetString())),
        };
        await context.Response.WriteAsJsonAsync(new
        {
            id = "chatcmpl-1",
            @object = "chat.completion",
            created = 1,
            model = "scripted",
            choices = new[] { new { index = 0, message = new { role = "assistant", content = reply(user) }, finish_reason = "stop" } },
            usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
        });
    };

    /// <summary>Replies with a status and a body that may be anything.</summary>
    public void Fail(int status, string body, string contentType = "application/json") => Script = async (context, _) =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(body);
    };

    /// <summary>The number under which a message gives the passage that holds a text; 99 where it does not.</summary>
    public static int NumberOf(string message, string text) => PassageHead().Matches(message)
        .Where(head => Until(message, head).Contains(text, StringComparison.Ordinal))
        .Select(head => int.Parse(head.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault(99);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Until(string message, Match head)
    {
        int end = message.IndexOf("\n\n", head.Index, StringComparison.Ordinal);
        return message[head.Index..(end < 0 ? message.Length : end)];
    }

    [GeneratedRegex(@"Passage \[(\d+)\]")]
    private static partial Regex PassageHead();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        string body = await reader.ReadToEndAsync(context.RequestAborted);
        Requests.Enqueue(body);
        await Script(context, body);
    }
}
