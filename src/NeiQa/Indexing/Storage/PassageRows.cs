using System.Text.Json;
using Microsoft.Data.Sqlite;
using NeiQa.Chunking;
using NeiQa.Documents;

namespace NeiQa.Indexing.Storage;

/// <summary>Reads passages back from their rows.</summary>
internal static class PassageRows
{
    private const string Columns = "id, document, ordinal, kind, section, start, end, text, units";

    /// <summary>The passages of these rows, in this order; a row that has gone meanwhile is left out.</summary>
    public static List<StoredPassage> Read(SqliteConnection connection, IEnumerable<long> ids)
    {
        using var command = connection.Command($"SELECT {Columns} FROM passages WHERE id = $id;", ("$id", 0L));
        var passages = new List<StoredPassage>();
        foreach (long id in ids)
        {
            command.Parameters[0].Value = id;
            using var reader = command.ExecuteReader();
            if (reader.Read())
            {
                passages.Add(Read(reader));
            }
        }

        return passages;
    }

    /// <summary>All passages of a document, in order.</summary>
    public static List<StoredPassage> OfDocument(SqliteConnection connection, long document) =>
        connection.Rows($"SELECT {Columns} FROM passages WHERE document = $document ORDER BY ordinal;", Read, ("$document", document));

    /// <summary>Units as JSON: kind, start, end and, for a row of a table, its readable form.</summary>
    public static string WriteUnits(IReadOnlyList<Unit> units) =>
        JsonSerializer.Serialize(units.Select(unit => new UnitJson((int)unit.Kind, unit.Span.Start, unit.Span.End, unit.Readable)));

    private static StoredPassage Read(SqliteDataReader reader)
    {
        var section = JsonSerializer.Deserialize<string[]>(reader.GetString(4))!;
        var units = JsonSerializer.Deserialize<UnitJson[]>(reader.GetString(8))!
            .Select(unit => new Unit((BlockKind)unit.K, new TextSpan(unit.S, unit.E), unit.R)).ToList();
        var passage = new Passage(section, (PassageKind)reader.GetInt32(3), new TextSpan(reader.GetInt32(5), reader.GetInt32(6)), units);
        return new StoredPassage(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt32(2), passage, reader.GetString(7));
    }

    private sealed record UnitJson(int K, int S, int E, string? R);
}
