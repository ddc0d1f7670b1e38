using System.Numerics.Tensors;
using NeiQa.Embeddings;
using NeiQa.Indexing.Words;
using NeiQa.Retrieval;

namespace NeiQa.Answering.Abstaining;

/// <summary>How near the words of a text come to those of a question, also where they are others: "germs" and "pathogens".</summary>
/// <param name="Mean">Mean over the question's words of the cosine of the nearest word of the text.</param>
/// <param name="Weighted">The same, rare words counting more.</param>
/// <param name="RarestFar">Rarity of the rarest word that nothing in the text is near to; 0 for none.</param>
internal readonly record struct SoftCoverage(float Mean, float Weighted, float RarestFar)
{
    /// <summary>A cosine from which on a word is near: two forms of one word have it.</summary>
    private const float Near = 0.75f;

    /// <summary>What the commonest word counts.</summary>
    private const float LeastWeight = 0.05f;

    /// <summary>Measures some texts together against a question.</summary>
    public static SoftCoverage Of(Query query, IEnumerable<string> texts, WordVectors vectors)
    {
        var words = query.Words.Where(word => word.IsAsked).Select(word => word.Surface).ToList();
        var there = texts.SelectMany(TextAnalyzer.Words).Where(word => !word.IsStopWord).Select(word => word.Surface).Distinct().Select(vectors.Of).ToList();
        if (words.Count == 0 || there.Count == 0)
        {
            return default;
        }

        float sum = 0, weighted = 0, weights = 0, rarest = 0;
        foreach (string word in words)
        {
            float[] vector = vectors.Of(word);
            float nearest = there.Max(other => TensorPrimitives.Dot<float>(vector, other)), rarity = vectors.Rarity(word), weight = Math.Max(LeastWeight, rarity);
            sum += nearest;
            weighted += weight * nearest;
            weights += weight;
            rarest = nearest < Near ? Math.Max(rarest, rarity) : rarest;
        }

        return new SoftCoverage(sum / words.Count, weighted / weights, rarest);
    }
}
