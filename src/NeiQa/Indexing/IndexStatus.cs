namespace NeiQa.Indexing;

/// <summary>How far the index is.</summary>
/// <param name="State"><c>indexing</c> until the first index is whole, then <c>ready</c>.</param>
/// <param name="Documents">Documents that can be answered from.</param>
/// <param name="Passages">Their passages.</param>
/// <param name="Model">The embedding model's name.</param>
/// <param name="IndexedAt">When the index was last made whole, or null.</param>
/// <param name="Quarantined">Files that could not be read, each with the reason.</param>
/// <param name="Progress">Documents done of those to do in the current run.</param>
public sealed record IndexStatus(
    string State,
    int Documents,
    int Passages,
    string Model,
    DateTimeOffset? IndexedAt,
    IReadOnlyList<QuarantinedFile> Quarantined,
    IndexProgress Progress);

/// <summary>A file of the corpus that is not in the index.</summary>
/// <param name="Path">Path under the corpus folder.</param>
/// <param name="Reason">Why, and what to do.</param>
public sealed record QuarantinedFile(string Path, string Reason);

/// <summary>Documents done of those to do.</summary>
public sealed record IndexProgress(int Done, int Total);

/// <summary>There is no index to answer from yet.</summary>
public sealed class IndexNotReadyException() : InvalidOperationException("The documents are still being indexed. Try again in a moment.");
