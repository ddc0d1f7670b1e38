namespace NeiQa.Evaluation.Ranking;

/// <summary>Makes a ranking of documents from passages.</summary>
internal static class DocumentRanking
{
    /// <summary>A document ranks by its best passage. Of equal scores the later name comes first, as in trec_eval.</summary>
    /// <param name="passages">The document and the score of each passage.</param>
    public static IReadOnlyList<string> Rank(IEnumerable<(string Document, float Score)> passages) =>
        [.. passages
            .GroupBy(passage => passage.Document)
            .Select(group => (Document: group.Key, Score: group.Max(passage => passage.Score)))
            .OrderByDescending(document => document.Score)
            .ThenByDescending(document => document.Document, StringComparer.Ordinal)
            .Select(document => document.Document)];
}
