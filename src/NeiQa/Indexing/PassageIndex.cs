using Microsoft.Data.Sqlite;
using NeiQa.Chunking;
using NeiQa.Indexing.Storage;
using NeiQa.Indexing.Vectors;
using NeiQa.Indexing.Words;

namespace NeiQa.Indexing;

/// <summary>
/// The words and vectors of all passages in memory, kept in step with the index's file, whoever writes it: what one
/// transaction stored is found by the next search. Texts stay in the file.
/// </summary>
internal sealed class PassageIndex : IDisposable
{
    private readonly ReaderWriterLockSlim _lock = new();
    private readonly Lock _refreshing = new();
    private readonly int _dimensions;
    private SqliteConnection? _watch;
    private long _seen = -1;
    private Contents _contents;

    /// <param name="file">The index's file; opened at the first <see cref="Refresh"/>.</param>
    /// <param name="dimensions">Length of a vector.</param>
    public PassageIndex(IndexFile file, int dimensions)
    {
        File = file;
        _dimensions = dimensions;
        _contents = new Contents(dimensions);
    }

    /// <summary>The file that holds it all.</summary>
    public IndexFile File { get; }

    /// <summary>Takes over what has been stored or removed since the last call; costs microseconds where nothing has.</summary>
    public void Refresh()
    {
        lock (_refreshing)
        {
            _watch ??= File.Open();
            long version = _watch.Scalar<long>("PRAGMA data_version;");
            if (version == _seen)
            {
                return;
            }

            Synchronize(_watch);
            _seen = version;
        }
    }

    /// <summary>Forgets everything and lets go of the file, so that it can be moved.</summary>
    public void Close()
    {
        lock (_refreshing)
        {
            _watch?.Dispose();
            _watch = null;
            _seen = -1;
            Exclusively(() => _contents = new Contents(_dimensions));
        }
    }

    /// <summary>Runs a search while nothing changes.</summary>
    public T Read<T>(Func<Contents, T> search)
    {
        Refresh();
        _lock.EnterReadLock();
        try
        {
            return search(_contents);
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watch?.Dispose();
        _lock.Dispose();
    }

    private void Synchronize(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        var stored = connection.Rows("SELECT id FROM documents;", row => row.GetInt64(0)).ToHashSet();
        var gone = _contents.Documents.Where(id => !stored.Contains(id)).ToList();
        var added = stored.Where(id => !_contents.HasDocument(id)).ToHashSet();
        var terms = connection.Rows("SELECT term FROM terms WHERE id >= $next ORDER BY id;", row => row.GetString(0), ("$next", _contents.Terms.Count));
        var surfaces = connection.Rows(
            "SELECT surface, term FROM surfaces WHERE id >= $next ORDER BY id;",
            row => (row.GetString(0), row.GetInt32(1)), ("$next", _contents.Terms.Surfaces));
        Exclusively(() =>
        {
            _contents.Terms.Add(terms, surfaces);
            _contents.Remove(gone);
        });
        Add(connection, added);
    }

    private void Add(SqliteConnection connection, HashSet<long> documents)
    {
        bool all = _contents.Passages == 0;
        foreach (long document in all ? [0] : documents)
        {
            var abbreviations = connection.Rows(
                $"SELECT document, short, long FROM abbreviations {(all ? "" : "WHERE document = $document")} ORDER BY rowid;",
                row => (Document: row.GetInt64(0), Short: row.GetString(1), Long: row.GetString(2)), ("$document", document));
            Exclusively(() => abbreviations.ForEach(row => _contents.Abbreviations.Add(row.Document, row.Short, row.Long)));
            using var command = connection.Command(
                $"SELECT document, first, vectors, words FROM blocks {(all ? "" : "WHERE document = $document")} ORDER BY id;", ("$document", document));
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                long owner = reader.GetInt64(0), first = reader.GetInt64(1);
                var vectors = VectorBlock.Open((byte[])reader.GetValue(2), _dimensions);
                byte[] words = (byte[])reader.GetValue(3);
                Exclusively(() => _contents.Add(owner, first, vectors, WordBlock.Read(words)));
            }
        }

        Exclusively(() => _contents.AddEmpty(documents));
    }

    private void Exclusively(Action change)
    {
        _lock.EnterWriteLock();
        try
        {
            change();
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    /// <summary>What is searched. Read under <see cref="Read"/> only.</summary>
    /// <param name="dimensions">Length of a vector.</param>
    internal sealed class Contents(int dimensions)
    {
        private readonly Dictionary<long, List<int>> _slotsOf = [];
        private readonly Stack<int> _free = new();
        private readonly List<Slot> _slots = [];

        /// <summary>The vectors by slot.</summary>
        public VectorIndex Vectors { get; } = new(dimensions);

        /// <summary>The words by slot.</summary>
        public WordIndex Words { get; } = new();

        /// <summary>The terms by number.</summary>
        public TermDictionary Terms { get; } = new();

        /// <summary>Short forms and what they stand for.</summary>
        public AbbreviationDictionary Abbreviations { get; } = new();

        /// <summary>Rows of the documents.</summary>
        public IEnumerable<long> Documents => _slotsOf.Keys;

        /// <summary>Passages in all.</summary>
        public int Passages => Words.Count;

        /// <summary>Slots, empty ones included.</summary>
        public int Slots => _slots.Count;

        /// <summary>The passage in a slot.</summary>
        public Slot this[int slot] => _slots[slot];

        /// <summary>Whether a document is in the index.</summary>
        public bool HasDocument(long document) => _slotsOf.ContainsKey(document);

        /// <summary>Slots of a document, in order.</summary>
        public IReadOnlyList<int> SlotsOf(long document) => _slotsOf.GetValueOrDefault(document, []);

        /// <summary>Whether a term stands among the authors of references and in no other passage.</summary>
        public bool IsAuthor(int term)
        {
            var postings = Words.Postings(term);
            return postings.Count > 0 && postings.All(posting => _slots[posting.Slot].Kind == PassageKind.Reference && posting.InHeadings > 0);
        }

        internal void Add(long document, long firstPassage, VectorBlock vectors, IEnumerable<PassageWords> words)
        {
            if (!_slotsOf.TryGetValue(document, out var slots))
            {
                _slotsOf.Add(document, slots = []);
            }

            int i = 0;
            foreach (var passage in words)
            {
                int slot = Take(new Slot(document, firstPassage + i, passage.Kind));
                Vectors.Set(slot, vectors.Bits(i), vectors.Codes(i), vectors.Scale(i));
                Words.Add(slot, passage);
                slots.Add(slot);
                i++;
            }
        }

        internal void AddEmpty(IEnumerable<long> documents)
        {
            foreach (long document in documents)
            {
                _slotsOf.TryAdd(document, []);
            }
        }

        internal void Remove(IReadOnlyList<long> documents)
        {
            var slots = documents.SelectMany(SlotsOf).ToHashSet();
            if (slots.Count > 0)
            {
                Words.Remove(slots);
            }

            foreach (int slot in slots)
            {
                Vectors.Remove(slot);
                _slots[slot] = default;
                _free.Push(slot);
            }

            foreach (long document in documents)
            {
                _slotsOf.Remove(document);
                Abbreviations.Remove(document);
            }
        }

        private int Take(Slot content)
        {
            if (_free.TryPop(out int slot))
            {
                _slots[slot] = content;
                return slot;
            }

            _slots.Add(content);
            return _slots.Count - 1;
        }
    }
}

/// <summary>What stands in a slot of the index.</summary>
/// <param name="Document">The document's row; 0 for an empty slot.</param>
/// <param name="Passage">The passage's row.</param>
/// <param name="Kind">What the passage holds.</param>
internal readonly record struct Slot(long Document, long Passage, PassageKind Kind);
