using Microsoft.AspNetCore.Http.HttpResults;
using NeiQa.Answering;

namespace NeiQa.Web.Api;

/// <summary><c>POST /api/search</c>.</summary>
internal static class SearchEndpoint
{
    /// <summary>Find the passages nearest to a query</summary>
    /// <remarks>Best first. A passage's <c>text</c> is the document's own, from <c>start</c> to <c>end</c>, in UTF-16 code units.</remarks>
    public static async Task<Results<Ok<SearchResponse>, ValidationProblem>> SearchAsync(
        SearchRequest request, SearchService search, CancellationToken cancellationToken) =>
        Question.TryCreate(request.Query, request.History, request.Top, out var errors, textField: "query") is { } question
            ? TypedResults.Ok(await search.SearchAsync(question, cancellationToken))
            : TypedResults.ValidationProblem(errors);
}
