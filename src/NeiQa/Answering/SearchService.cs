using NeiQa.Indexing;
using NeiQa.Retrieval;

namespace NeiQa.Answering;

/// <summary>A passage found.</summary>
/// <param name="PassageId">Stable while the document does not change.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Section">Headings from the outermost in.</param>
/// <param name="Text">The document's own text from <paramref name="Start"/> to <paramref name="End"/>.</param>
/// <param name="Start">First UTF-16 code unit in the document's text.</param>
/// <param name="End">One past the last.</param>
public sealed record SearchResult(string PassageId, string DocumentId, string Title, IReadOnlyList<string> Section, string Text, int Start, int End);

/// <summary>The passages found, best first.</summary>
/// <param name="Results">The passages.</param>
/// <param name="Disclaimer">The text that ends every answer.</param>
public sealed record SearchResponse(IReadOnlyList<SearchResult> Results, string Disclaimer);

/// <summary>Finds passages without answering.</summary>
public sealed class SearchService
{
    private readonly QuestionReader _reader;
    private readonly Retriever _retriever;
    private readonly PassageStore _store;
    private readonly QuestionPriority _priority;
    private readonly Prompts _prompts;

    internal SearchService(QuestionReader reader, Retriever retriever, PassageStore store, QuestionPriority priority, Prompts prompts) =>
        (_reader, _retriever, _store, _priority, _prompts) = (reader, retriever, store, priority, prompts);

    /// <summary>The passages nearest to the question, best first, at most <see cref="Question.Top"/>.</summary>
    /// <exception cref="IndexNotReadyException">There is no index to search yet.</exception>
    public async Task<SearchResponse> SearchAsync(Question question, CancellationToken cancellationToken = default)
    {
        using var visit = _priority.Enter();
        var read = await _reader.ReadAsync(question, cancellationToken);
        var found = _retriever.Retrieve(read.Query, read.Embedding).Take(Math.Max(question.Top, Reranker.Reranked)).ToList();
        var scores = found.ToDictionary(candidate => candidate.Content.Passage, candidate => candidate.Score);
        var passages = Reranker.Rerank(read, _store.Load([.. found.Select(candidate => candidate.Content.Passage)]), passage => scores[passage.Stored.Id]);
        return new SearchResponse([.. passages.Take(question.Top).Select(Result).OfType<SearchResult>()], _prompts.Disclaimer.Text);
    }

    private SearchResult? Result(LoadedPassage loaded)
    {
        var passage = loaded.Stored;
        var span = passage.Passage.Span;
        return _store.Document(passage.Document) is { } document
            ? new SearchResult($"{document.Name}#{passage.Ordinal}", document.Name, document.Title, passage.Passage.Section, passage.Text, span.Start, span.End)
            : null;
    }
}
