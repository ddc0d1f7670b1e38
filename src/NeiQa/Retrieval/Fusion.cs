namespace NeiQa.Retrieval;

/// <summary>Makes one ranking of the two lists: a convex combination of their scores (Bruch, Gai and Ingber 2023).</summary>
internal static class Fusion
{
    /// <summary>What meaning counts; words have the rest.</summary>
    private const float MeaningWeight = 0.6f;

    /// <summary>Scores and sorts the candidates, best first; of equal ones the lower slot first.</summary>
    public static IReadOnlyList<Candidate> Rank(List<Candidate> candidates, Query query, RetrievalMode mode)
    {
        _ = query;
        float least = candidates.Count > 0 ? candidates.Min(candidate => candidate.Cosine) : 0;
        float most = candidates.Count > 0 ? candidates.Max(candidate => candidate.Cosine) : 1;
        float range = Math.Max(most - least, 1e-6f);
        float bestWords = Math.Max(candidates.Count > 0 ? candidates.Max(candidate => candidate.WordScore) : 1, 1e-6f);
        float meaning = mode switch { RetrievalMode.Words => 0, RetrievalMode.Meaning => 1, _ => MeaningWeight };
        return [.. candidates
            .Select(candidate => candidate with
            {
                Score = (meaning * (candidate.Cosine - least) / range) + ((1 - meaning) * candidate.WordScore / bestWords),
            })
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Slot)];
    }
}
