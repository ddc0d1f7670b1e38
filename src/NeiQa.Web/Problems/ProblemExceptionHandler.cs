using Microsoft.AspNetCore.Diagnostics;
using NeiQa.Indexing;

namespace NeiQa.Web.Problems;

/// <summary>Turns the exceptions that a client can cause or wait out into problems; all others become a 500 without details.</summary>
internal sealed class ProblemExceptionHandler : IExceptionHandler
{
    private const string RetryAfterSeconds = "2";

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case IndexNotReadyException:
                context.Response.Headers.RetryAfter = RetryAfterSeconds;
                await context.WriteProblemAsync(StatusCodes.Status503ServiceUnavailable);
                return true;
            case BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad:
                await context.WriteProblemAsync(bad.StatusCode, BodyErrors.Of(bad));
                return true;
            case BadHttpRequestException bad:
                await context.WriteProblemAsync(bad.StatusCode);
                return true;
            case InvalidOperationException when NamesUnknownCharset(context.Request):
                await context.WriteProblemAsync(StatusCodes.Status415UnsupportedMediaType);
                return true;
            default:
                return false;
        }
    }

    private static bool NamesUnknownCharset(HttpRequest request) =>
        request.GetTypedHeaders().ContentType is { Charset.HasValue: true, Encoding: null };
}
