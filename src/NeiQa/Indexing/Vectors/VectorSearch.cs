namespace NeiQa.Indexing.Vectors;

/// <summary>One search at a time over the segments of an index. Its memory is reused, so that a search allocates nothing.</summary>
internal sealed class VectorSearch
{
    private readonly List<VectorSegment> _segments;
    private readonly ScanHelper[] _helpers;
    private readonly TopKeys _candidates = new();
    private readonly TopKeys _best = new();
    private PreparedQuery _query;
    private int _next;

    /// <summary>Working memory for searches.</summary>
    /// <param name="segments">What to search; may grow between searches.</param>
    /// <param name="dimensions">Length of a vector.</param>
    /// <param name="threads">Threads that scan together, at least 1.</param>
    public VectorSearch(List<VectorSegment> segments, int dimensions, int threads)
    {
        _segments = segments;
        _query = Query = new PreparedQuery(dimensions);
        _helpers = new ScanHelper[threads - 1];
        for (var i = 0; i < _helpers.Length; i++)
        {
            _helpers[i] = new ScanHelper(ScanRemaining);
        }
    }

    /// <summary>Room for a question, for callers that have not prepared one.</summary>
    public PreparedQuery Query { get; }

    /// <summary>Finds the vectors nearest to a question.</summary>
    /// <param name="query">The question.</param>
    /// <param name="count">Vectors in the index.</param>
    /// <param name="results">Receives slots and cosines, best first.</param>
    /// <returns>How many were found.</returns>
    public int Run(PreparedQuery query, int count, Span<(int Slot, float Score)> results)
    {
        var wanted = Math.Min(results.Length, count);
        if (wanted == 0)
        {
            return 0;
        }

        _query = query;
        _best.Reset(wanted);
        var keep = Math.Max(VectorIndex.LeastCandidates, VectorIndex.CandidatesPerResult * wanted);
        if (count <= Math.Max(keep, VectorIndex.ExactUpTo))
        {
            RankAll();
        }
        else
        {
            Rank(Scan(keep, shared: count >= VectorIndex.SharedFrom));
        }

        return Write(_best.Kept(), results);
    }

    private void RankAll()
    {
        for (var i = 0; i < _segments.Count; i++)
        {
            _segments[i].ScanCodes(_query, i * VectorSegment.Slots, _best);
        }
    }

    private void Rank(Span<ulong> candidates)
    {
        foreach (var candidate in candidates)
        {
            var slot = RankKey.Slot(candidate);
            _best.Add(RankKey.Of(_segments[slot / VectorSegment.Slots].Score(slot % VectorSegment.Slots, _query), slot));
        }
    }

    private Span<ulong> Scan(int keep, bool shared)
    {
        _candidates.Reset(keep);
        _next = 0;
        var helpers = shared ? _helpers.AsSpan() : [];
        foreach (var helper in helpers)
        {
            helper.Start(keep);
        }

        ScanRemaining(_candidates);
        foreach (var helper in helpers)
        {
            if (helper.Finish())
            {
                _candidates.AddAll(helper.Top);
            }
        }

        return _candidates.Kept();
    }

    private void ScanRemaining(TopKeys top)
    {
        while (Interlocked.Increment(ref _next) - 1 is var segment && segment < _segments.Count)
        {
            _segments[segment].ScanSigns(_query, segment * VectorSegment.Slots, top);
        }
    }

    private static int Write(Span<ulong> keys, Span<(int Slot, float Score)> results)
    {
        keys.Sort();
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[^(i + 1)];
            results[i] = (RankKey.Slot(key), RankKey.FloatScore(key));
        }

        return keys.Length;
    }
}
