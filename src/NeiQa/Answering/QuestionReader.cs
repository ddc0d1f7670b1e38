using NeiQa.Embeddings;
using NeiQa.Indexing;
using NeiQa.Indexing.Vectors;
using NeiQa.Retrieval;

namespace NeiQa.Answering;

/// <summary>A question understood and embedded.</summary>
/// <param name="Query">As retrieval understands it.</param>
/// <param name="Embedding">Its vector, in the form that the index compares with.</param>
internal sealed record ReadQuestion(Query Query, PreparedQuery Embedding)
{
    /// <summary>The vector as the question adapter makes it.</summary>
    public required PreparedQuery Adapted { get; init; }

    /// <summary>What was answered before it.</summary>
    public SaidBefore Said { get; init; } = SaidBefore.Nothing;
}

/// <summary>Understands and embeds questions, for answers and for searches alike.</summary>
internal sealed class QuestionReader(QueryUnderstanding understanding, PassageIndex index, IndexProgressBoard board, QuestionEmbedder embedder, QuestionAdapter adapter)
{
    /// <summary>Reads a question.</summary>
    /// <exception cref="IndexNotReadyException">There is no index yet.</exception>
    public async Task<ReadQuestion> ReadAsync(Question question, CancellationToken cancellationToken)
    {
        if (!board.IsReady)
        {
            throw new IndexNotReadyException();
        }

        string text = Ordinal.Resolve(question.Text, question.History.LastOrDefault(turn => turn.Role == "assistant")?.Content);
        bool namesItsSubject = text != question.Text && !FollowUp.Opens(text);
        IReadOnlyList<string> earlier = namesItsSubject ? [] : question.Earlier;
        var query = index.Read(contents => understanding.Understand(text, earlier, contents));
        float[] vector = await embedder.EmbedAsync(query.EmbeddingText, cancellationToken);
        return new ReadQuestion(query, PreparedQuery.Of(vector))
        {
            Adapted = PreparedQuery.Of(adapter.Adapt(vector, EvidenceFinder.Asked(query))),
            Said = SaidBefore.Of(question.History),
        };
    }
}
