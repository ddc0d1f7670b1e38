namespace NeiQa.Retrieval;

/// <summary>
/// Makes one ranking of the two lists: the cosine as it is, plus the share of the best word score. The cosine says by itself
/// how good the best match is, so where nothing is near in meaning the words decide, and the other way round.
/// </summary>
internal static class Fusion
{
    /// <summary>
    /// What the best match in words counts beside a cosine of 1, where the meanings spread by <see cref="UsualSpread"/>.
    /// </summary>
    private const float WordsWeight = 0.35f;

    /// <summary>Distance from the best meaning to the tenth best.</summary>
    private const float UsualSpread = 0.1f;

    /// <summary>A smaller spread counts as this one.</summary>
    private const float LeastSpread = 0.02f;

    /// <summary>How much more words count where the meanings lie close together and so tell little.</summary>
    private const float SpreadPower = -0.25f;

    private const int SpreadRank = 10;

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
        float spread = best.Count > 0 ? Math.Max(LeastSpread, best[0] - best[^1]) : UsualSpread;
        return WordsWeight * MathF.Pow(spread / UsualSpread, SpreadPower);
    }
}
