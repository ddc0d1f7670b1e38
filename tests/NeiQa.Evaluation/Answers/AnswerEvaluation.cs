using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using NeiQa.Answering;
using NeiQa.Indexing;

namespace NeiQa.Evaluation.Answers;

/// <summary>Asks questions as the API does, two at a time, and checks the answers against the set and the documents.</summary>
/// <param name="services">The engine, over the questions' documents.</param>
internal sealed class AnswerEvaluation(IServiceProvider services)
{
    private const int AtOnce = 2;

    /// <summary>Search results in which evidence counts as found.</summary>
    private const int Found = 5;

    private readonly AnswerService _answers = services.GetRequiredService<AnswerService>();
    private readonly SearchService _searches = services.GetRequiredService<SearchService>();
    private readonly Library _library = services.GetRequiredService<Library>();
    private readonly ConcurrentDictionary<string, string> _texts = new();

    /// <summary>Asks every question once.</summary>
    /// <param name="records">The questions.</param>
    /// <param name="done">Called with the number of questions done.</param>
    /// <param name="cancellationToken">Stops between two questions.</param>
    public async Task<AnswerReport> RunAsync(IReadOnlyList<QuestionRecord> records, Action<int> done, CancellationToken cancellationToken)
    {
        var answered = new AnsweredRecord[records.Count];
        int count = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, records.Count, options, async (i, cancel) =>
        {
            answered[i] = await AskAsync(records[i], cancel);
            done(Interlocked.Increment(ref count));
        });
        return AnswerReport.Of(answered);
    }

    private async Task<AnsweredRecord> AskAsync(QuestionRecord record, CancellationToken cancellationToken)
    {
        var answer = await _answers.AskAsync(record.ToQuestion(null), cancellationToken);
        var found = record.Groups.Count > 0 ? (await _searches.SearchAsync(record.ToQuestion(Found), cancellationToken)).Results : [];
        return new AnsweredRecord(
            record,
            answer.Outcome,
            answer.Sentences.Count,
            Normalized.HoldAll(answer.Citations.Select(citation => citation.Quote), record.Groups),
            Normalized.HoldAll(found.Select(result => result.Text), record.Groups),
            answer.Citations.Count,
            answer.Citations.Count(IsExact),
            answer.Disclaimer.Length > 0 && answer.Text.EndsWith(answer.Disclaimer, StringComparison.Ordinal));
    }

    private bool IsExact(Citation citation)
    {
        string text = _texts.GetOrAdd(citation.DocumentId, id => _library.Find(id)?.Text ?? "");
        return citation.Start >= 0 && citation.End <= text.Length && citation.Start < citation.End && text[citation.Start..citation.End] == citation.Quote;
    }
}
