using NeiQa.Retrieval;

namespace NeiQa.Answering.Abstaining;

/// <summary>Decides whether what was found answers the question.</summary>
internal static class Abstention
{
    private const float Threshold = 0.5f;

    /// <summary>Whether the best units answer.</summary>
    public static bool Answers(Query query, EvidenceList found) =>
        found.Units.Count > 0 && Probability(query, found) >= Threshold;

    private static float Probability(Query query, EvidenceList found)
    {
        _ = query;
        return 1 / (1 + MathF.Exp(-(found.Units[0].Score - 3)));
    }
}
