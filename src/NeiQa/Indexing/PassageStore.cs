using System.Collections.Concurrent;
using NeiQa.Chunking;
using NeiQa.Indexing.Storage;
using NeiQa.Indexing.Vectors;

namespace NeiQa.Indexing;

/// <summary>A passage with what is computed of it once: its units' vectors and terms.</summary>
/// <param name="Stored">The passage.</param>
/// <param name="Vectors">A vector for each unit.</param>
/// <param name="Terms">The search terms of each unit in order; of a table row those of its cells.</param>
/// <param name="HeadingTerms">The search terms of its headings; for a table row with its columns' names.</param>
internal sealed record LoadedPassage(
    StoredPassage Stored, VectorBlock Vectors, IReadOnlyList<UnitTerms> Terms, IReadOnlySet<string> HeadingTerms)
{
    /// <summary>Cosine of a question and the unit nearest to it.</summary>
    public float BestCosine(PreparedQuery question)
    {
        float best = -1;
        for (int unit = 0; unit < Vectors.Count; unit++)
        {
            best = Math.Max(best, Vectors.Cosine(unit, question));
        }

        return best;
    }
}

/// <summary>The search terms of a unit.</summary>
/// <param name="InOrder">As they stand, stop words left out.</param>
internal sealed record UnitTerms(IReadOnlyList<string> InOrder)
{
    /// <summary>Terms that a sentence has used up when its subject has been named.</summary>
    private const int OpeningTerms = 4;

    /// <summary>Words that lead over from the sentence before and name nothing.</summary>
    private static readonly HashSet<string> Leads =
        [.. ((string[])["conversely", "similarly", "furthermore", "instance", "example", "moreover", "however", "likewise", "addition", "thus"]).SelectMany(Words.TextAnalyzer.Terms)];

    private readonly HashSet<string> _all = [.. InOrder];

    /// <summary>The terms it opens with: its subject, mostly.</summary>
    public IReadOnlyList<string> Opening { get; } = [.. InOrder.Where(term => !Leads.Contains(term)).Take(OpeningTerms)];

    /// <summary>How often two terms stand side by side in it, in this order.</summary>
    public int Neighbours(string first, string second)
    {
        int hits = 0;
        for (int i = 1; i < InOrder.Count; i++)
        {
            hits += InOrder[i] == second && InOrder[i - 1] == first ? 1 : 0;
        }

        return hits;
    }

    /// <summary>Whether it has a term.</summary>
    public bool Contains(string term) => _all.Contains(term);
}

/// <summary>Reads passages from the index's file and keeps those read last. A row's number is never used again, so nothing gets stale.</summary>
internal sealed class PassageStore(PassageIndex index, int dimensions)
{
    /// <summary>Passages kept, about 3 KB each.</summary>
    private const int Capacity = 4_096;

    private readonly ConcurrentDictionary<long, LoadedPassage> _passages = new();
    private readonly ConcurrentDictionary<long, DocumentRow> _documents = new();

    /// <summary>The passages of these rows, in this order; one that has gone meanwhile is left out.</summary>
    public IReadOnlyList<LoadedPassage> Load(IReadOnlyList<long> ids)
    {
        var known = new Dictionary<long, LoadedPassage>();
        var missing = new List<long>();
        foreach (long id in ids)
        {
            // Taken out at once: another question may empty the cache before this one is done.
            if (_passages.TryGetValue(id, out var passage))
            {
                known[id] = passage;
            }
            else
            {
                missing.Add(id);
            }
        }

        foreach (var passage in Read(missing))
        {
            known[passage.Stored.Id] = passage;
        }

        return [.. ids.Select(id => known.GetValueOrDefault(id)).OfType<LoadedPassage>()];
    }

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

    private List<LoadedPassage> Read(List<long> ids)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        using var connection = index.File.Open();
        var read = PassageRows.Read(connection, ids).Select(Prepare).ToList();
        if (_passages.Count + read.Count > Capacity)
        {
            _passages.Clear();
        }

        read.ForEach(passage => _passages.TryAdd(passage.Stored.Id, passage));
        return read;
    }

    private LoadedPassage Prepare(StoredPassage passage) => new(
        passage,
        VectorBlock.Open(passage.UnitVectors, dimensions),
        [.. passage.Passage.Units.Select(unit => new UnitTerms([.. Words.TextAnalyzer.Terms(passage.Quote(unit))]))],
        passage.Passage.Section.Concat(passage.Passage.Kind == PassageKind.TableRow ? [passage.Passage.Units[0].Readable ?? ""] : [])
            .SelectMany(Words.TextAnalyzer.Terms).ToHashSet());
}
