using NeiQa.Embeddings;
using NeiQa.Retrieval;

namespace NeiQa.Answering.Abstaining;

/// <summary>Decides whether what was found answers the question, by a threshold that <see cref="AbstentionFit"/> sets for the corpus.</summary>
internal sealed class Abstention(WordVectors vectors)
{
    /// <summary>
    /// How what an answer has to score grows with the median of questions about anything. With both numbers the article
    /// refuses what the shipped evaluation says it should (<c>neiqa eval</c>: .97), alone and among others (docs/retrieval.md).
    /// </summary>
    private const float Steepness = 1.1f, AtChance = 2.8f;

    /// <summary>The least that an answer has to score in any corpus: the article's.</summary>
    private const float Lowest = 0;

    /// <summary>Above it most questions in everyday words would be refused.</summary>
    private const float Highest = 1.2f;

    /// <summary>What an answer has to score.</summary>
    private volatile float _threshold = Lowest;

    /// <summary>Sets the threshold by what questions about anything score in the corpus.</summary>
    /// <param name="chance">Their median.</param>
    public void Fit(float chance) => _threshold = Math.Clamp((Steepness * chance) + AtChance, Lowest, Highest);

    /// <summary>Whether the best units answer.</summary>
    public bool Answers(Query query, EvidenceList found) =>
        found.Units.Count > 0 && !query.Form.AsksAuthorship && !query.AsksUnknownForm && (found.IsWhole || Score(query, found) >= _threshold);

    /// <summary>How much speaks for an answer; there is at least one unit.</summary>
    public float Score(Query query, EvidenceList found) => AbstentionModel.Score(AbstentionFeatures.Of(query, found, vectors));
}
