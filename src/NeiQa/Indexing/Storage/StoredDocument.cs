using Microsoft.Data.Sqlite;
using NeiQa.Chunking;

namespace NeiQa.Indexing.Storage;

/// <summary>A document's row.</summary>
internal sealed record DocumentRow(long Id, string Name, string Title, string Path, string Sha256, string Stamp, int Passages)
{
    /// <summary>Reads the columns in the order of the record.</summary>
    public static DocumentRow Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetInt32(6));
}

/// <summary>A passage with all that an answer needs of it.</summary>
/// <param name="Id">The row.</param>
/// <param name="Document">The document's row.</param>
/// <param name="Ordinal">Its place among the document's passages, from 0.</param>
/// <param name="Passage">Structure and offsets.</param>
/// <param name="Text">The document's own text from start to end.</param>
internal sealed record StoredPassage(long Id, long Document, int Ordinal, Passage Passage, string Text)
{
    /// <summary>A unit's text as it stands in the document.</summary>
    public string Quote(Unit unit) => Text[(unit.Span.Start - Passage.Span.Start)..(unit.Span.End - Passage.Span.Start)];
}
