using System.Collections.Concurrent;

namespace NeiQa.Indexing;

/// <summary>Keeps what was read of rows last. A row's number is never used again, so nothing gets stale.</summary>
/// <param name="capacity">Rows kept; when there would be more, all are forgotten.</param>
internal sealed class RowCache<T>(int capacity)
    where T : class
{
    private readonly ConcurrentDictionary<long, T> _rows = new();

    /// <summary>The rows, those that are not kept read at once.</summary>
    public IReadOnlyDictionary<long, T> Get(IReadOnlyList<long> ids, Func<IReadOnlyList<long>, IEnumerable<(long Id, T Row)>> read)
    {
        var found = new Dictionary<long, T>(ids.Count);
        var missing = new List<long>();
        foreach (long id in ids)
        {
            // Taken out at once: another question may empty the cache before this one is done.
            if (_rows.TryGetValue(id, out var row))
            {
                found[id] = row;
            }
            else
            {
                missing.Add(id);
            }
        }

        if (missing.Count > 0)
        {
            Keep([.. read(missing)], found);
        }

        return found;
    }

    private void Keep(List<(long Id, T Row)> rows, Dictionary<long, T> found)
    {
        if (_rows.Count + rows.Count > capacity)
        {
            _rows.Clear();
        }

        foreach (var (id, row) in rows)
        {
            found[id] = row;
            _rows.TryAdd(id, row);
        }
    }
}
