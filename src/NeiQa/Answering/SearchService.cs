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
    /// <summary>The passages nearest to the question, best first, at most <see cref="Question.Top"/>.</summary>
    /// <exception cref="Indexing.IndexNotReadyException">There is no index to search yet.</exception>
    public Task<SearchResponse> SearchAsync(Question question, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
