using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using NeiQa.Answering;

namespace NeiQa.Web.Problems;

/// <summary>Errors as <c>application/problem+json</c> (RFC 9457), each with <c>code</c>, <c>traceId</c> and <c>disclaimer</c>.</summary>
internal static class ProblemExtensions
{
    public static void AddProblems(this IServiceCollection services) => services
        .AddSingleton<IProblemDetailsWriter, ProblemWriter>()
        .AddProblemDetails(options => options.CustomizeProblemDetails = problem => problem.HttpContext.Complete(problem.ProblemDetails))
        .AddExceptionHandler<ProblemExceptionHandler>()
        .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
    }

    /// <summary>A whole problem. <paramref name="errors"/> says what is wrong by the name of the field.</summary>
    public static ProblemDetails CreateProblem(this HttpContext context, int status, IDictionary<string, string[]>? errors = null)
    {
        var problem = errors is null ? new ProblemDetails() : new HttpValidationProblemDetails(errors);
        problem.Status = status;
        context.Complete(problem);
        return problem;
    }

    /// <summary>Answers the request with a problem.</summary>
    public static async Task WriteProblemAsync(this HttpContext context, int status, IDictionary<string, string[]>? errors = null)
    {
        context.Response.StatusCode = status;
        await context.RequestServices.GetRequiredService<IProblemDetailsService>()
            .WriteAsync(new() { HttpContext = context, ProblemDetails = context.CreateProblem(status, errors) });
    }

    private static void Complete(this HttpContext context, ProblemDetails problem)
    {
        var status = problem.Status ??= context.Response.StatusCode;
        var kind = ProblemKind.Of(status);
        problem.Type = "about:blank";
        problem.Title = kind.Title;
        problem.Detail = problem is HttpValidationProblemDetails { Errors: { Count: > 0 } errors }
            ? string.Join(' ', errors.Select(error => $"{error.Key}: {string.Join(' ', error.Value)}"))
            : kind.Detail;
        problem.Extensions["code"] = kind.Code;
        problem.Extensions["traceId"] = Activity.Current?.Id ?? context.TraceIdentifier;
        problem.Extensions["disclaimer"] = context.RequestServices.GetRequiredService<Prompts>().Disclaimer.Text;
    }
}
