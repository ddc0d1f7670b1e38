namespace NeiQa.Evaluation.Ranking;

/// <summary>What retrieval reached on a set; the means of its queries.</summary>
/// <param name="Ndcg10">nDCG of the first ten documents.</param>
/// <param name="Recall5">Share of the relevant documents among the first five.</param>
/// <param name="Recall10">Among the first ten.</param>
/// <param name="Recall100">Among the first hundred.</param>
/// <param name="Mrr10">1 over the rank of the first relevant document, where that is at most 10.</param>
/// <param name="QueryMsP50">Milliseconds from a query's text to the ranked documents, one query at a time: the median.</param>
/// <param name="QueryMsP95">The 95th percentile of these.</param>
/// <param name="PassagesPerSecond">Passages indexed a second, when the index was built.</param>
/// <param name="Documents">Documents of the set.</param>
/// <param name="Queries">Queries with judgements.</param>
public sealed record RetrievalReport(
    double Ndcg10,
    double Recall5,
    double Recall10,
    double Recall100,
    double Mrr10,
    double QueryMsP50,
    double QueryMsP95,
    double PassagesPerSecond,
    int Documents,
    int Queries);
