using System.Text.Json;
using Microsoft.Data.Sqlite;
using NeiQa.Embeddings;
using NeiQa.Indexing.Storage;

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
    private readonly PassageIndex _index;
    private readonly IndexProgressBoard _board;
    private readonly OnnxEmbeddingGenerator _embedder;

    internal Library(PassageIndex index, IndexProgressBoard board, OnnxEmbeddingGenerator embedder) =>
        (_index, _board, _embedder) = (index, board, embedder);

    /// <summary>How far the index is.</summary>
    public IndexStatus Status()
    {
        bool isReady = _board.IsReady;
        var empty = new IndexStatus(isReady ? "ready" : "indexing", 0, 0, _embedder.Model, null, [], _board.Progress);
        if (!_index.File.Exists)
        {
            return empty;
        }

        try
        {
            return Stored(empty);
        }
        catch (SqliteException) when (!isReady)
        {
            // A file that is damaged or made otherwise stays until the new one is whole.
            return empty;
        }
    }

    /// <summary>Completes when there is an index to answer from.</summary>
    /// <exception cref="InvalidOperationException">Indexing failed before there was one.</exception>
    public Task WaitUntilReadyAsync(CancellationToken cancellationToken = default) => _board.WhenReady.WaitAsync(cancellationToken);

    /// <summary>
    /// Completes when the corpus has been gone through, or at once where another process is at it and there is an index to
    /// answer from meanwhile.
    /// </summary>
    /// <exception cref="InvalidOperationException">Indexing failed.</exception>
    public Task WaitUntilCurrentAsync(CancellationToken cancellationToken = default) => _board.WhenCurrent.WaitAsync(cancellationToken);

    /// <summary>Documents done of those to do in the current run; reads no file.</summary>
    public IndexProgress Progress => _board.Progress;

    /// <summary>All documents, by id.</summary>
    /// <exception cref="IndexNotReadyException">There is no index yet.</exception>
    public IReadOnlyList<DocumentSummary> List()
    {
        using var connection = OpenReady();
        return connection.Rows("SELECT name, title, path, sha256, passages FROM documents ORDER BY name;", Summary);
    }

    /// <summary>One document, or null where there is none of this id.</summary>
    /// <exception cref="IndexNotReadyException">There is no index yet.</exception>
    public DocumentDetail? Find(string id)
    {
        using var connection = OpenReady();
        return connection.Rows(
            """
            SELECT name, title, path, sha256, text, sections FROM documents JOIN texts ON texts.document = documents.id WHERE name = $name;
            """,
            row => new DocumentDetail(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
                JsonSerializer.Deserialize<SectionSummary[]>(row.GetString(5))!),
            ("$name", id)).FirstOrDefault();
    }

    /// <summary>Questions to start with, made of the documents' own headings; at most <paramref name="count"/>.</summary>
    /// <exception cref="IndexNotReadyException">There is no index yet.</exception>
    public IReadOnlyList<string> StarterQuestions(int count)
    {
        using var connection = OpenReady();
        var headings = connection.Rows("SELECT sections FROM documents ORDER BY id;", row => JsonSerializer.Deserialize<SectionSummary[]>(row.GetString(0))!);
        return Indexing.StarterQuestions.From(headings, count);
    }

    private IndexStatus Stored(IndexStatus status)
    {
        using var connection = _index.File.Open();
        return status with
        {
            Documents = connection.Scalar<int>("SELECT count(*) FROM documents;"),
            Passages = connection.Scalar<int>("SELECT coalesce(sum(passages), 0) FROM documents;"),
            IndexedAt = _board.IndexedAt,
            Quarantined = connection.Rows(
                "SELECT path, reason FROM quarantined ORDER BY path;", row => new QuarantinedFile(row.GetString(0), row.GetString(1))),
        };
    }

    private static DocumentSummary Summary(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4));

    private SqliteConnection OpenReady() => _board.IsReady ? _index.File.Open() : throw new IndexNotReadyException();
}
