using NeiQa.Indexing;

namespace NeiQa.Answering;

/// <summary>Orders the first passages found once more, by what the question adapter says of their best unit too.</summary>
internal static class Reranker
{
    /// <summary>Passages ordered again: as many as an answer looks at, and some more.</summary>
    public const int Reranked = 12;

    /// <summary>
    /// What a unit's product with the adapted question counts beside the passage's fused score. Of .01, .02, .04, .07 and .1
    /// the evidence was among the first five most often from .04 on (docs/retrieval.md).
    /// </summary>
    private const float AdaptedWeight = 0.04f;

    /// <summary>The passages, the first of them in their new order.</summary>
    /// <param name="question">The question.</param>
    /// <param name="passages">In the order in which they were found.</param>
    /// <param name="score">A passage's fused score.</param>
    public static IEnumerable<LoadedPassage> Rerank(ReadQuestion question, IReadOnlyList<LoadedPassage> passages, Func<LoadedPassage, float> score) =>
        passages.Take(Reranked)
            .OrderByDescending(passage => score(passage) + (AdaptedWeight * passage.Units.BestCosine(question.Adapted) * question.Adapted.Norm))
            .Concat(passages.Skip(Reranked));
}
