using NeiQa.Evaluation.Ranking;

namespace NeiQa.Tests.Evaluation;

/// <summary>The expected values were worked out by hand from trec_eval's definitions.</summary>
public sealed class RankingMetricsTests
{
    private static readonly Dictionary<string, int> Graded = new() { ["a"] = 3, ["b"] = 2, ["c"] = 1, ["d"] = 0 };

    [Fact]
    public void Ndcg_GradedJudgements_UsesThemAsGains()
    {
        // DCG = 2/log2(2) + 0/log2(3) + 3/log2(4) + 0/log2(5) = 3.5; ideal = 3 + 2/log2(3) + 1/2 = 4.761860
        double value = RankingMetrics.Ndcg(["b", "d", "a", "x"], Graded, 10);

        Assert.Equal(3.5 / 4.761859507142915, value, 10);
    }

    [Fact]
    public void Ndcg_Cutoff_AppliesToTheIdealToo()
    {
        // DCG@1 = 2, ideal@1 = 3
        Assert.Equal(2.0 / 3, RankingMetrics.Ndcg(["b", "a"], Graded, 1), 10);
    }

    [Fact]
    public void Ndcg_NegativeJudgement_CountsAsNotRelevant()
    {
        var judgements = new Dictionary<string, int> { ["a"] = 1, ["junk"] = -2 };

        Assert.Equal(1 / Math.Log2(3), RankingMetrics.Ndcg(["junk", "a"], judgements, 10), 10);
    }

    [Fact]
    public void Recall_JudgedZero_IsNotRelevant()
    {
        Assert.Equal(1.0 / 3, RankingMetrics.Recall(["d", "c", "a"], Graded, 2), 10);
        Assert.Equal(2.0 / 3, RankingMetrics.Recall(["d", "c", "a"], Graded, 5), 10);
    }

    [Fact]
    public void ReciprocalRank_FirstRelevant_CountsToTheCutoff()
    {
        Assert.Equal(0.5, RankingMetrics.ReciprocalRank(["d", "c", "a"], Graded, 10));
        Assert.Equal(0, RankingMetrics.ReciprocalRank(["d", "c", "a"], Graded, 1));
    }

    [Fact]
    public void Metrics_NothingRelevant_AreZero()
    {
        var judgements = new Dictionary<string, int> { ["d"] = 0 };

        Assert.Equal(0, RankingMetrics.Ndcg(["d"], judgements, 10));
        Assert.Equal(0, RankingMetrics.Recall(["d"], judgements, 10));
        Assert.Equal(0, RankingMetrics.ReciprocalRank(["d"], judgements, 10));
    }

    [Fact]
    public void Rank_SeveralPassages_RanksByTheBestAndTiesByLaterName() =>
        Assert.Equal(["a", "c", "b"], DocumentRanking.Rank([("b", 0.5f), ("a", 0.2f), ("c", 0.5f), ("a", 0.9f)]));
}
