using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NeiQa.Answering;

namespace NeiQa.Web.Api;

/// <summary>What the API's description cannot read off the code: an introduction, examples and the members that every problem has.</summary>
internal static class ApiExamples
{
    private const string Json = "application/json";

    private const string EventStream = "text/event-stream";

    private const string Stream = """
        event: disclaimer
        data: {"disclaimer":"..."}

        event: citations
        data: [{"number":1,"documentId":"neuroendocrine-immune-axis","title":"...","section":["..."],"quote":"...","start":5123,"end":5301}]

        event: sentence
        data: {"text":"...","citations":[1]}

        event: answer
        data: {"id":"...","question":"...","outcome":"answered"}
        """;

    public static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "NeiQa";
        document.Info.Description = "Questions over a folder of documents, answered only with what a cited span of them supports. "
            + "Offsets count UTF-16 code units. Errors are application/problem+json with code, traceId and disclaimer.";
        return Task.CompletedTask;
    }

    public static async Task ShowAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        switch (context.Description.RelativePath)
        {
            case "api/ask":
                ShowRequest(operation, """{ "question": "What does cortisol do to immunity?" }""");
                operation.Responses!["200"] = await AnswerAsync(context, cancellationToken);
                break;
            case "api/search":
                ShowRequest(operation, """{ "query": "cortisol and immunity", "top": 3 }""");
                break;
        }
    }

    public static Task CompleteProblem(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (typeof(ProblemDetails).IsAssignableFrom(context.JsonTypeInfo.Type))
        {
            schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
            schema.Properties["code"] = Text("The kind of error, for programs.");
            schema.Properties["traceId"] = Text("Finds the request in the server's log.");
            schema.Properties["disclaimer"] = Text("The text that ends every answer.");
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    private static void ShowRequest(OpenApiOperation operation, string example)
    {
        if (operation.RequestBody?.Content is { } content && content.TryGetValue(Json, out var media))
        {
            media.Example = JsonNode.Parse(example);
        }
    }

    private static async Task<OpenApiResponse> AnswerAsync(OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        context.Document!.AddComponent(nameof(Answer), await context.GetOrCreateSchemaAsync(typeof(Answer), null, cancellationToken));
        return new()
        {
            Description = "The answer, whole or as a stream of events",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Json] = new() { Schema = new OpenApiSchemaReference(nameof(Answer), context.Document) },
                [EventStream] = new() { Schema = Text("Server-sent events; each event's data is one JSON value."), Example = Stream },
            },
        };
    }
}
