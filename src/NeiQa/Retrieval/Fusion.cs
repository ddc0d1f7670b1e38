namespace NeiQa.Retrieval;

/// <summary>
/// Makes one ranking of the two lists: the cosine as it is, plus the share of the best word score. The cosine says by itself
/// how good the best match is, so where nothing is near in meaning the words decide, and the other way round.
/// </summary>
internal static class Fusion
{
    /// <summary>
    /// What the best match in words counts beside a cosine of 1, where the meanings spread by <see cref="UsualSpread"/> and the
    /// best of them is <see cref="UsualCosine"/>. All of these were chosen on the four sets of docs/retrieval.md.
    /// </summary>
    private const float WordsWeight = 0.37f;

    /// <summary>Distance from the best meaning to the tenth best.</summary>
    private const float UsualSpread = 0.1f;

    /// <summary>A smaller spread counts as this one.</summary>
    private const float LeastSpread = 0.02f;

    /// <summary>How much more words count where the meanings lie close together and so tell little.</summary>
    private const float SpreadPower = -0.4f;

    private const int SpreadRank = 10;

    /// <summary>A best meaning that counts as usual, and one below which it is not taken for worse.</summary>
    private const float UsualCosine = 0.65f, LeastCosine = 0.2f;

    /// <summary>How much more words count where nothing is near in meaning.</summary>
    private const float CosinePower = -0.75f;

    /// <summary>Scores and sorts the candidates, best first; of equal ones the lower slot first.</summary>
    public static IReadOnlyList<Candidate> Rank(List<Candidate> candidates, RetrievalMode mode)
    {
        float bestWords = Math.Max(candidates.Count > 0 ? candidates.Max(Words) : 1, 1e-6f);
        float meaning = mode == RetrievalMode.Words ? 0 : 1, words = mode == RetrievalMode.Meaning ? 0 : WeightOfWords(candidates);
        return [.. candidates
            .Select(candidate => candidate with { Score = (meaning * candidate.Cosine) + (words * Words(candidate) / bestWords) })
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Slot)];
    }

    private static float Words(Candidate candidate) => candidate.WordScore + candidate.Proximity;

    private static float WeightOfWords(List<Candidate> candidates)
    {
        var best = candidates.Select(candidate => candidate.Cosine).OrderDescending().Take(SpreadRank).ToList();
        if (best.Count == 0)
        {
            return WordsWeight;
        }

        float spread = Math.Max(LeastSpread, best[0] - best[^1]), nearest = Math.Max(LeastCosine, best[0]);
        return WordsWeight * MathF.Pow(spread / UsualSpread, SpreadPower) * MathF.Pow(nearest / UsualCosine, CosinePower);
    }
}
