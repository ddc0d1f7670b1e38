using Microsoft.AspNetCore.Http.HttpResults;
using NeiQa.Answering;
using NeiQa.Indexing;

namespace NeiQa.Web.Api;

/// <summary>What the index holds and how far it is.</summary>
internal static class LibraryEndpoints
{
    private const int StarterQuestions = 6;

    /// <summary>List the documents</summary>
    public static async Task<Ok<IReadOnlyList<DocumentSummary>>> ListAsync(Library library, CancellationToken cancellationToken) =>
        TypedResults.Ok(await library.ListAsync(cancellationToken));

    /// <summary>Read a document</summary>
    /// <param name="id">The document's id. A slash in it is a slash in the path.</param>
    /// <param name="library"></param>
    /// <param name="cancellationToken"></param>
    public static async Task<Results<Ok<DocumentDetail>, NotFound>> FindAsync(string id, Library library, CancellationToken cancellationToken) =>
        await library.FindAsync(id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), cancellationToken) is { } document
            ? TypedResults.Ok(document)
            : TypedResults.NotFound();

    /// <summary>See how far the index is</summary>
    public static Ok<IndexStatus> Status(Library library) => TypedResults.Ok(library.Status);

    /// <summary>Get questions to start with</summary>
    public static async Task<Ok<Starters>> StartersAsync(Library library, Prompts prompts, CancellationToken cancellationToken)
    {
        var questions = library.IsReady() ? await library.StarterQuestionsAsync(StarterQuestions, cancellationToken) : [];
        return TypedResults.Ok(new Starters(questions, prompts.Disclaimer.Text));
    }

    /// <summary>Whether there is an index to answer from.</summary>
    public static bool IsReady(this Library library) => library.Status.State == "ready";
}
