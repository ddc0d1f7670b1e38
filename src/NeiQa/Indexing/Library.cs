namespace NeiQa.Indexing;

/// <summary>A document in the list.</summary>
/// <param name="Id">The path under the corpus folder without extension, lower case.</param>
/// <param name="Title">First heading of level 1, else the file name in words.</param>
/// <param name="Path">Path under the corpus folder.</param>
/// <param name="Sha256">Of the file's bytes, lower-case hex.</param>
/// <param name="Passages">How many passages it gave.</param>
public sealed record DocumentSummary(string Id, string Title, string Path, string Sha256, int Passages);

/// <summary>A heading and what stands under it.</summary>
/// <param name="Heading">The heading's text.</param>
/// <param name="Level">1 is the outermost.</param>
/// <param name="Start">First UTF-16 code unit of the heading in the text.</param>
/// <param name="End">One past the last code unit that belongs to the section.</param>
public sealed record SectionSummary(string Heading, int Level, int Start, int End);

/// <summary>A document with its text.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The title.</param>
/// <param name="Path">Path under the corpus folder.</param>
/// <param name="Sha256">Of the file's bytes, lower-case hex.</param>
/// <param name="Text">The file's text as decoded, nothing removed.</param>
/// <param name="Sections">Its headings in order.</param>
public sealed record DocumentDetail(string Id, string Title, string Path, string Sha256, string Text, IReadOnlyList<SectionSummary> Sections);

/// <summary>What the index holds, for a reader.</summary>
public sealed class Library
{
    /// <summary>How far the index is.</summary>
    public IndexStatus Status => throw new NotImplementedException();

    /// <summary>Completes when there is an index to answer from.</summary>
    public Task WaitUntilReadyAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>All documents, by id.</summary>
    public Task<IReadOnlyList<DocumentSummary>> ListAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>One document, or null where there is none of this id.</summary>
    public Task<DocumentDetail?> FindAsync(string id, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Questions to start with, made of the documents' own headings; at most <paramref name="count"/>.</summary>
    public Task<IReadOnlyList<string>> StarterQuestionsAsync(int count, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
