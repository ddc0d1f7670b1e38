using NeiQa.Embeddings;
using NeiQa.Indexing;
using NeiQa.Retrieval;

namespace NeiQa.Answering.Abstaining;

/// <summary>Decides whether what was found answers the question, by a threshold that follows the size of the corpus.</summary>
internal sealed class Abstention(PassageIndex index, WordVectors vectors)
{
    /// <summary>The threshold for a corpus of one article.</summary>
    private const float Base = 0;

    /// <summary>Passages of a corpus of one article.</summary>
    private const float BasePassages = 40;

    /// <summary>
    /// Among more passages something similar is found by chance more often, so more has to speak for an answer: so much for
    /// each e-fold.
    /// </summary>
    private const float PerEFold = 1.4f;

    /// <summary>From here on the threshold stays.</summary>
    private const float Highest = 2.8f;

    /// <summary>Whether the best units answer.</summary>
    public bool Answers(Query query, EvidenceList found) =>
        found.Units.Count > 0 && !query.Form.AsksAuthorship && AbstentionModel.Score(AbstentionFeatures.Of(query, found, vectors)) >= Threshold(index.Read(contents => contents.Passages));

    /// <summary>What the score has to reach in a corpus of so many passages.</summary>
    internal static float Threshold(int passages) =>
        Math.Clamp(Base + (PerEFold * MathF.Log(passages / BasePassages)), Base, Highest);
}
