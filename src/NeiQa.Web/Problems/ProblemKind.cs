namespace NeiQa.Web.Problems;

/// <summary>What a status means here, for programs (<see cref="Code"/>) and for people.</summary>
internal sealed record ProblemKind(string Code, string Title, string Detail)
{
    public static ProblemKind Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => new("notFound", "Not found", "There is no such document or address."),
        StatusCodes.Status405MethodNotAllowed => new("methodNotAllowed", "Method not allowed", "This address does not take this method. The header Allow names those it takes."),
        StatusCodes.Status413PayloadTooLarge => new("bodyTooLarge", "Body too large", "The request is larger than the server accepts. Shorten the question or the history."),
        StatusCodes.Status415UnsupportedMediaType => new("unsupportedMediaType", "Unsupported media type", "Send JSON, with Content-Type: application/json."),
        StatusCodes.Status429TooManyRequests => new("tooManyRequests", "Too many requests", "You have asked often in a short time. Wait as long as Retry-After says, in seconds, then try again."),
        StatusCodes.Status503ServiceUnavailable => new("indexing", "Still indexing", "The documents are still being indexed. Try again in a moment."),
        >= StatusCodes.Status400BadRequest and < StatusCodes.Status500InternalServerError => new("invalidRequest", "Invalid request", "The request could not be understood."),
        _ => new("internalError", "Something went wrong", "The server could not finish this request. Try again; if it happens again, the server's log tells more under the traceId."),
    };
}
