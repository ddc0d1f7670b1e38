using NeiQa.Indexing;
using NeiQa.Indexing.Words;

namespace NeiQa.Retrieval;

/// <summary>How near to each other a passage has the question's words: words of one thought stand in one or two sentences.</summary>
internal static class Proximity
{
    /// <summary>
    /// What the best two neighbouring units' share of the words counts beside BM25. With <see cref="AdjacentWeight"/>, .5 and
    /// .5 raise nDCG@10 of the hybrid on covidqa_passages and medquad_topic and leave scifact and pubmedqa
    /// (<c>neiqa eval FOLDER</c>, docs/retrieval.md); .3 to .8 change little.
    /// </summary>
    private const float PairWeight = 0.5f;

    /// <summary>What neighbours of the question that are neighbours in the passage count.</summary>
    private const float AdjacentWeight = 0.5f;

    /// <summary>The sum of both, on the scale of <see cref="Candidate.WordScore"/>.</summary>
    public static float Of(Query query, PassageUnits passage)
    {
        float most = query.Words.Sum(word => word.Weight * word.Idf) * (WordIndex.K1 + 1);
        return most > 0 ? ((PairWeight * BestPair(query, passage)) + (AdjacentWeight * Adjacent(query, passage))) / most : 0;
    }

    private static float BestPair(Query query, PassageUnits passage)
    {
        float best = 0;
        for (int i = 0; i < passage.Terms.Count; i++)
        {
            float sum = 0;
            foreach (var word in query.Words)
            {
                bool has = passage.Terms[i].Contains(word.Number) || i + 1 < passage.Terms.Count && passage.Terms[i + 1].Contains(word.Number);
                sum += has ? word.Weight * word.Idf : 0;
            }

            best = Math.Max(best, sum);
        }

        return best;
    }

    private static float Adjacent(Query query, PassageUnits passage)
    {
        float sum = 0;
        foreach (var pair in query.Pairs)
        {
            int hits = passage.Terms.Sum(unit => unit.Neighbours(pair.First, pair.Second));
            sum += pair.Idf * (WordIndex.K1 + 1) * hits / (WordIndex.K1 + hits);
        }

        return sum;
    }
}
