namespace NeiQa.Evaluation.Ranking;

/// <summary>
/// Measures of one query's ranking as trec_eval defines them. A document is relevant where its judgement is above 0; a
/// document without a judgement is not. A query without a relevant document has 0 in each.
/// </summary>
internal static class RankingMetrics
{
    /// <summary>
    /// nDCG: the judgements themselves as gains, discounted by log2(rank + 1), over the best that any ranking of the
    /// judged documents could have (Järvelin and Kekäläinen 2002; trec_eval's <c>ndcg_cut</c>).
    /// </summary>
    /// <param name="ranking">Documents, best first, each once.</param>
    /// <param name="judgements">Judgement by document.</param>
    /// <param name="cutoff">Ranks that count.</param>
    public static double Ndcg(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> judgements, int cutoff)
    {
        double ideal = Dcg(judgements.Values.OrderDescending(), cutoff);
        return ideal > 0 ? Dcg(ranking.Select(document => judgements.GetValueOrDefault(document)), cutoff) / ideal : 0;
    }

    /// <summary>Share of the relevant documents within the first ranks.</summary>
    /// <inheritdoc cref="Ndcg"/>
    public static double Recall(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> judgements, int cutoff)
    {
        int relevant = judgements.Values.Count(judgement => judgement > 0);
        int found = ranking.Take(cutoff).Count(document => judgements.GetValueOrDefault(document) > 0);
        return relevant > 0 ? (double)found / relevant : 0;
    }

    /// <summary>1 over the rank of the first relevant document, or 0 where it is beyond the cutoff.</summary>
    /// <inheritdoc cref="Ndcg"/>
    public static double ReciprocalRank(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> judgements, int cutoff)
    {
        for (int i = 0; i < Math.Min(cutoff, ranking.Count); i++)
        {
            if (judgements.GetValueOrDefault(ranking[i]) > 0)
            {
                return 1.0 / (i + 1);
            }
        }

        return 0;
    }

    private static double Dcg(IEnumerable<int> gains, int cutoff) =>
        gains.Take(cutoff).Select((gain, i) => Math.Max(0, gain) / Math.Log2(i + 2)).Sum();
}
