using System.Text.Json;
using Microsoft.Data.Sqlite;
using NeiQa.Chunking;
using NeiQa.Documents;
using NeiQa.Indexing.Vectors;
using NeiQa.Indexing.Words;

namespace NeiQa.Indexing.Storage;

/// <summary>Stores documents, each in one transaction: after a fault it is there whole, or as it was before.</summary>
/// <param name="file">The index's file.</param>
/// <param name="dimensions">Length of a vector.</param>
internal sealed class DocumentWriter(IndexFile file, int dimensions)
{
    /// <summary>Stores a document in the place of the one of the same name.</summary>
    public void Store(PreparedDocument prepared)
    {
        using var connection = file.Open();
        using var transaction = connection.BeginTransaction();
        Remove(connection, prepared.Document.Id);
        long id = InsertDocument(connection, prepared);
        var terms = new TermTable(connection);
        for (int first = 0; first < prepared.Passages.Count; first += IndexSchema.BlockSize)
        {
            InsertBlock(connection, terms, id, prepared, first, Math.Min(first + IndexSchema.BlockSize, prepared.Passages.Count));
        }

        foreach (var (abbreviation, longForm) in Abbreviations.In(prepared.Document.Text))
        {
            connection.Execute(
                "INSERT INTO abbreviations (document, short, long) VALUES ($document, $short, $long);",
                ("$document", id), ("$short", abbreviation), ("$long", longForm));
        }

        connection.Execute("DELETE FROM quarantined WHERE path = $path;", ("$path", prepared.Document.Path));
        transaction.Commit();
    }

    /// <summary>Takes a document out; nothing where there is none of the name.</summary>
    public void Remove(string name)
    {
        using var connection = file.Open();
        using var transaction = connection.BeginTransaction();
        Remove(connection, name);
        transaction.Commit();
    }

    /// <summary>Notes that an unchanged file has a new time of change.</summary>
    public void Restamp(long id, string stamp)
    {
        using var connection = file.Open();
        connection.Execute("UPDATE documents SET stamp = $stamp WHERE id = $id;", ("$stamp", stamp), ("$id", id));
    }

    /// <summary>Notes why a file is not in the index, and takes out what an earlier version of it left there.</summary>
    public void Quarantine(CorpusFile corpusFile, string reason)
    {
        using var connection = file.Open();
        using var transaction = connection.BeginTransaction();
        Remove(connection, corpusFile.Id);
        connection.Execute("INSERT OR REPLACE INTO quarantined (path, reason) VALUES ($path, $reason);", ("$path", corpusFile.Path), ("$reason", reason));
        transaction.Commit();
    }

    private static void Remove(SqliteConnection connection, string name)
    {
        long id = connection.Scalar<long>("SELECT id FROM documents WHERE name = $name;", ("$name", name));
        foreach (string statement in (string[])
            [
                "DELETE FROM units WHERE passage IN (SELECT id FROM passages WHERE document = $id);", "DELETE FROM passages WHERE document = $id;", "DELETE FROM blocks WHERE document = $id;",
                "DELETE FROM abbreviations WHERE document = $id;", "DELETE FROM texts WHERE document = $id;", "DELETE FROM documents WHERE id = $id;",
            ])
        {
            connection.Execute(statement, ("$id", id));
        }
    }

    private static long InsertDocument(SqliteConnection connection, PreparedDocument prepared)
    {
        var document = prepared.Document;
        var sections = document.Sections.Select(section => new SectionSummary(section.Heading, section.Level, section.Span.Start, section.Span.End));
        long id = connection.Scalar<long>(
            """
            INSERT INTO documents (name, title, path, sha256, stamp, passages, sections)
            VALUES ($name, $title, $path, $sha256, $stamp, $passages, $sections) RETURNING id;
            """,
            ("$name", document.Id), ("$title", document.Title), ("$path", document.Path), ("$sha256", document.Sha256),
            ("$stamp", prepared.Stamp), ("$passages", prepared.Passages.Count), ("$sections", JsonSerializer.Serialize(sections)));
        connection.Execute("INSERT INTO texts (document, text) VALUES ($id, $text);", ("$id", id), ("$text", document.Text));
        return id;
    }

    private void InsertBlock(SqliteConnection connection, TermTable terms, long document, PreparedDocument prepared, int from, int to)
    {
        string text = prepared.Document.Text;
        var vectors = VectorBlock.Create(to - from, dimensions);
        var words = new List<PassageWords>(to - from);
        long first = 0;
        for (int i = from; i < to; i++)
        {
            var passage = prepared.Passages[i];
            long row = InsertPassage(connection, document, i, passage.Passage, text);
            UnitRows.Write(connection, row, passage, text, terms, dimensions);
            first = i == from ? row : first;
            vectors.Write(i - from, passage.Vector);
            words.Add(terms.WordsOf(passage.Passage, text));
        }

        connection.Execute(
            "INSERT INTO blocks (document, first, vectors, words) VALUES ($document, $first, $vectors, $words);",
            ("$document", document), ("$first", first), ("$vectors", vectors.Bytes), ("$words", WordBlock.Write(words)));
    }

    private static long InsertPassage(SqliteConnection connection, long document, int ordinal, Passage passage, string text) =>
        connection.Scalar<long>(
            """
            INSERT INTO passages (document, ordinal, kind, section, start, end, text, units)
            VALUES ($document, $ordinal, $kind, $section, $start, $end, $text, $units) RETURNING id;
            """,
            ("$document", document), ("$ordinal", ordinal), ("$kind", (int)passage.Kind), ("$section", JsonSerializer.Serialize(passage.Section)),
            ("$start", passage.Span.Start), ("$end", passage.Span.End), ("$text", passage.Span.Of(text)),
            ("$units", PassageRows.WriteUnits(passage.Units)));
}
