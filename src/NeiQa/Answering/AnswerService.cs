using System.Runtime.CompilerServices;

namespace NeiQa.Answering;

/// <summary>Answers questions from the documents.</summary>
public sealed class AnswerService(Prompts prompts)
{
    /// <summary>Answers a question.</summary>
    /// <exception cref="Indexing.IndexNotReadyException">There is no index to answer from yet.</exception>
    public async Task<Answer> AskAsync(Question question, CancellationToken cancellationToken = default)
    {
        Answer? answer = null;
        await foreach (var step in StreamAsync(question, cancellationToken))
        {
            answer = (step as AnswerEvent.AnswerFinished)?.Answer;
        }

        return answer ?? throw new InvalidOperationException("The stream ended without an answer.");
    }

    /// <summary>Answers a question step by step; the last step is the whole answer.</summary>
    /// <exception cref="Indexing.IndexNotReadyException">There is no index to answer from yet.</exception>
    public async IAsyncEnumerable<AnswerEvent> StreamAsync(Question question, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        yield return new AnswerEvent.DisclaimerGiven(prompts.Disclaimer.Text);
    }
}
