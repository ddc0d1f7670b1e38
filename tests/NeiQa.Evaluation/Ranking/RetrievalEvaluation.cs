using Microsoft.Extensions.DependencyInjection;
using NeiQa.Answering;
using NeiQa.Indexing;
using NeiQa.Retrieval;

namespace NeiQa.Evaluation.Ranking;

/// <summary>Asks a set's queries and measures the rankings.</summary>
/// <param name="services">The engine, over the set's documents.</param>
/// <param name="set">The set.</param>
/// <param name="mode">How passages are ranked.</param>
internal sealed class RetrievalEvaluation(IServiceProvider services, BeirSet set, RetrievalMode mode)
{
    private readonly QuestionReader _reader = services.GetRequiredService<QuestionReader>();
    private readonly Retriever _retriever = services.GetRequiredService<Retriever>();
    private readonly PassageStore _store = services.GetRequiredService<PassageStore>();
    private readonly TimeProvider _time = services.GetRequiredService<TimeProvider>();

    /// <summary>Runs once over the queries, one at a time.</summary>
    /// <param name="passagesPerSecond">How fast the index was built.</param>
    /// <param name="done">Called with the number of queries done.</param>
    /// <param name="cancellationToken">Stops between two queries.</param>
    public async Task<RetrievalReport> RunAsync(double passagesPerSecond, Action<int> done, CancellationToken cancellationToken)
    {
        var rankings = new List<(IReadOnlyList<string> Ranking, IReadOnlyDictionary<string, int> Judgements)>();
        var times = new List<double>();
        foreach (var query in set.Queries)
        {
            long start = _time.GetTimestamp();
            var ranking = await RankAsync(query, cancellationToken);
            times.Add(_time.GetElapsedTime(start).TotalMilliseconds);
            rankings.Add((ranking, set.Judgements[query.Id]));
            done(rankings.Count);
        }

        double Mean(Func<IReadOnlyList<string>, IReadOnlyDictionary<string, int>, int, double> metric, int cutoff) =>
            rankings.Average(query => metric(query.Ranking, query.Judgements, cutoff));

        return new RetrievalReport(
            Mean(RankingMetrics.Ndcg, 10), Mean(RankingMetrics.Recall, 5), Mean(RankingMetrics.Recall, 10), Mean(RankingMetrics.Recall, 100),
            Mean(RankingMetrics.ReciprocalRank, 10), Percentile.Of(times, 50), Percentile.Of(times, 95),
            passagesPerSecond, set.Documents.Count, set.Queries.Count);
    }

    private async Task<IReadOnlyList<string>> RankAsync(BeirQuery query, CancellationToken cancellationToken)
    {
        string text = query.Text.Length > Question.MaxLength ? query.Text[..Question.MaxLength] : query.Text;
        var question = Question.TryCreate(text, null, Question.MaxTop, out var errors)
            ?? throw new EvaluationException($"Query {query.Id} cannot be asked: {errors.First().Value[0]}");
        var read = await _reader.ReadAsync(question, cancellationToken);
        return DocumentRanking.Rank(_retriever.Retrieve(read.Query, read.Embedding, mode)
            .Select(candidate => (_store.Document(candidate.Content.Document), candidate.Score))
            .Where(passage => passage.Item1 is not null)
            .Select(passage => (set.DocumentOf(passage.Item1!.Name).Id, passage.Score)));
    }
}
