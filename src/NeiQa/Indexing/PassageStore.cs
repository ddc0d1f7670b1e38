using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using NeiQa.Indexing.Storage;

namespace NeiQa.Indexing;

/// <summary>Reads passages from the index's file and keeps those read last. A row's number is never used again, so nothing gets stale.</summary>
internal sealed class PassageStore(PassageIndex index, int dimensions)
{
    /// <summary>Passages kept, about 2 KB each.</summary>
    private const int PassagesKept = 1_024;

    /// <summary>Passages whose units are kept, about 5 KB each: a question compares a hundred.</summary>
    private const int UnitsKept = 4_096;

    private readonly RowCache<StoredPassage> _passages = new(PassagesKept);
    private readonly RowCache<PassageUnits> _units = new(UnitsKept);
    private readonly ConcurrentDictionary<long, DocumentRow> _documents = new();

    /// <summary>The passages of these rows, in this order; one that has gone meanwhile is left out.</summary>
    public IReadOnlyList<LoadedPassage> Load(IReadOnlyList<long> ids)
    {
        var passages = _passages.Get(ids, missing => Read(missing, PassageRows.Read).Select(passage => (passage.Id, passage)));
        var units = Units(ids);
        return [.. ids.Where(id => passages.ContainsKey(id) && units.ContainsKey(id)).Select(id => new LoadedPassage(passages[id], units[id]))];
    }

    /// <summary>The units of passages by the passage's row; of one that has gone meanwhile there are none.</summary>
    public IReadOnlyDictionary<long, PassageUnits> Units(IReadOnlyList<long> ids) =>
        _units.Get(ids, missing => Read(missing, (connection, rows) => UnitRows.Read(connection, rows, dimensions)).Select(units => (units.Passage, units)));

    /// <summary>The document's row; null where it has gone meanwhile.</summary>
    public DocumentRow? Document(long id)
    {
        if (_documents.TryGetValue(id, out var known))
        {
            return known;
        }

        using var connection = index.File.Open();
        var row = connection.Rows(
            "SELECT id, name, title, path, sha256, stamp, passages FROM documents WHERE id = $id;", DocumentRow.Read, ("$id", id)).FirstOrDefault();
        if (row is not null)
        {
            _documents.TryAdd(id, row);
        }

        return row;
    }

    private List<T> Read<T>(IReadOnlyList<long> ids, Func<SqliteConnection, IEnumerable<long>, List<T>> read)
    {
        using var connection = index.File.Open();
        return read(connection, ids);
    }
}
