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

    /// <summary>The least that an answer has to score: documents so few that chance finds next to nothing in them.</summary>
    private const float Lowest = -0.5f;

    /// <summary>The least where the question prior speaks: .2 refuses .97 of what the article does not answer, by questions that no fit has seen.</summary>
    private const float LowestWithPrior = 0.2f;

    /// <summary>Above it most questions in everyday words would be refused.</summary>
    private const float Highest = 1.2f;

    /// <summary>What an answer has to score.</summary>
    private volatile float _threshold = Lowest;

    /// <summary>Sets the threshold by what questions about anything score in the corpus.</summary>
    /// <param name="chance">Their median.</param>
    public void Fit(float chance) => _threshold = Math.Clamp((Steepness * chance) + AtChance, Lowest, Highest);

    /// <summary>Whether the best units answer.</summary>
    public bool Answers(Query query, EvidenceList found) =>
        found.Units.Count > 0 && !query.Form.AsksAuthorship && !query.AsksUnknownForm && (found.IsWhole || Score(query, found) >= Math.Max(_threshold, found.Prior == 0 ? Lowest : LowestWithPrior));

    /// <summary>How much speaks for an answer; there is at least one unit.</summary>
    public float Score(Query query, EvidenceList found) => AbstentionModel.Score(AbstentionFeatures.Of(query, found, vectors));
}
