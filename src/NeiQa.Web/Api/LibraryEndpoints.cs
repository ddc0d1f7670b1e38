using Microsoft.AspNetCore.Http.HttpResults;
using NeiQa.Answering;
using NeiQa.Indexing;

namespace NeiQa.Web.Api;

/// <summary>What the index holds and how far it is.</summary>
internal static class LibraryEndpoints
{
    private const int StarterQuestions = 6;

    /// <summary>List the documents</summary>
    public static Ok<IReadOnlyList<DocumentSummary>> List(Library library) => TypedResults.Ok(library.List());

    /// <summary>Read a document</summary>
    /// <param name="id">The document's id. A slash in it is a slash in the path.</param>
    /// <param name="library"></param>
    public static Results<Ok<DocumentDetail>, NotFound> Find(string id, Library library) =>
        library.Find(id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)) is { } document
            ? TypedResults.Ok(document)
            : TypedResults.NotFound();

    /// <summary>See how far the index is</summary>
    public static Ok<IndexStatus> Status(Library library) => TypedResults.Ok(library.Status());

    /// <summary>Get questions to start with</summary>
    public static Ok<Starters> Starters(Library library, Prompts prompts) =>
        TypedResults.Ok(new Starters(library.IsReady() ? library.StarterQuestions(StarterQuestions) : [], prompts.Disclaimer.Text));

    /// <summary>Whether there is an index to answer from.</summary>
    public static bool IsReady(this Library library) => library.WaitUntilReadyAsync(CancellationToken.None).IsCompletedSuccessfully;
}
