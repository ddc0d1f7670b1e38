using NeiQa.Web.Hosting;

namespace NeiQa.Web.Api;

/// <summary>The addresses under <c>/api</c> and <c>/health</c>.</summary>
internal static class ApiEndpoints
{
    /// <summary>Maps the API. The limits of all its calls are declared here, once.</summary>
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api")
            .RequireRateLimiting(RateLimits.Policy)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status500InternalServerError);

        var questions = api.MapGroup("")
            .WithTags("Questions")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        questions.MapPost("/ask", AskEndpoint.AskAsync);
        questions.MapPost("/search", SearchEndpoint.SearchAsync);

        var library = api.MapGroup("").WithTags("Library");
        library.MapGet("/documents", LibraryEndpoints.List).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        library.MapGet("/documents/{**id}", LibraryEndpoints.Find)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        library.MapGet("/status", LibraryEndpoints.Status);
        library.MapGet("/starters", LibraryEndpoints.Starters);
    }

    /// <summary>Maps the probes, which no limit touches.</summary>
    public static void MapHealth(this WebApplication app)
    {
        var health = app.MapGroup("/health").WithTags("Health");
        health.MapGet("/live", HealthEndpoints.Live);
        health.MapGet("/ready", HealthEndpoints.Ready).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }
}
