using System.Net.ServerSentEvents;
using NeiQa.Answering;
using NeiQa.Indexing;
using NeiQa.Web.Problems;

namespace NeiQa.Web.Api;

/// <summary>An answer as server-sent events. It ends in <c>answer</c> or <c>error</c>.</summary>
internal static class AnswerStream
{
    /// <summary>Waits for the first step, so that what fails before it is still a problem with a status of its own.</summary>
    public static async Task<IAsyncEnumerable<SseItem<object>>> StartAsync(IAsyncEnumerable<AnswerEvent> answer, HttpContext context)
    {
        var steps = answer.GetAsyncEnumerator(context.RequestAborted);
        await steps.MoveNextAsync();
        return EventsAsync(steps, context);
    }

    private static async IAsyncEnumerable<SseItem<object>> EventsAsync(IAsyncEnumerator<AnswerEvent> steps, HttpContext context)
    {
        await using (steps)
        {
            for (SseItem<object>? item = Event(steps.Current); item is not null; item = await NextAsync(steps, context))
            {
                yield return item.Value;
            }
        }
    }

    // The status line is sent by now, so a fault can only be told in the stream itself.
    private static async Task<SseItem<object>?> NextAsync(IAsyncEnumerator<AnswerEvent> steps, HttpContext context)
    {
        try
        {
            return await steps.MoveNextAsync() ? Event(steps.Current) : null;
        }
        catch (Exception fault) when (!context.RequestAborted.IsCancellationRequested)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(AnswerStream)).LogError(fault, "An answer broke off.");
            var status = fault is IndexNotReadyException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
            return new(context.CreateProblem(status), "error");
        }
    }

    private static SseItem<object> Event(AnswerEvent step) => step switch
    {
        AnswerEvent.DisclaimerGiven disclaimer => new(disclaimer, "disclaimer"),
        AnswerEvent.NoticeGiven notice => new(notice, "notice"),
        AnswerEvent.CitationsFound found => new(found.Citations, "citations"),
        AnswerEvent.SentenceWritten written => new(written.Sentence, "sentence"),
        AnswerEvent.AnswerFinished finished => new(finished.Answer, "answer"),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There is no event for this step."),
    };
}
