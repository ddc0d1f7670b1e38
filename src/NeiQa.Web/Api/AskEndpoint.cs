using Microsoft.AspNetCore.Http.HttpResults;
using NeiQa.Answering;
using NeiQa.Indexing;

namespace NeiQa.Web.Api;

/// <summary><c>POST /api/ask</c>.</summary>
internal static class AskEndpoint
{
    /// <summary>Answer a question from the documents</summary>
    /// <remarks>
    /// Returns the whole answer as JSON, or, with <c>Accept: text/event-stream</c>, streams it: <c>disclaimer</c> first, <c>notice</c> for an
    /// emergency or a referral, <c>citations</c> and <c>sentence</c> as they are found, then <c>answer</c> (the same JSON) or <c>error</c>.
    /// </remarks>
    public static async Task<Results<Ok<Answer>, ServerSentEventsResult<object>, ValidationProblem>> AskAsync(
        AskRequest request, AnswerService answers, Library library, HttpContext context, CancellationToken cancellationToken)
    {
        if (Question.TryCreate(request.Question, request.History, request.Top, out var errors) is not { } question)
        {
            return TypedResults.ValidationProblem(errors);
        }

        if (!WantsStream(context.Request))
        {
            return TypedResults.Ok(await answers.AskAsync(question, cancellationToken));
        }

        if (!library.IsReady())
        {
            // A stream cannot take its status back: what needs an index fails here. An emergency needs none.
            await answers.AskAsync(question, cancellationToken);
        }

        return TypedResults.ServerSentEvents(await AnswerStream.StartAsync(answers.StreamAsync(question, cancellationToken), context));
    }

    private static bool WantsStream(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(media => media.Quality != 0 && media.MediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase));
}
