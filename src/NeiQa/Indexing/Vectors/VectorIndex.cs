using System.Collections.Concurrent;

namespace NeiQa.Indexing.Vectors;

/// <summary>
/// The vectors of all passages in memory, searched without a built structure: a scan of one bit a dimension finds
/// candidates, and their 8-bit codes rank them. What is set or removed counts from the next search on.
/// </summary>
/// <remarks>
/// Not synchronised: any number of searches may run together, but <see cref="Set(int, ReadOnlySpan{float})"/> and
/// <see cref="Remove"/> must run alone, as under a reader-writer lock that the caller holds.
/// Memory is 436 bytes a vector of 384 dimensions, in segments of 4,096 slots.
/// </remarks>
internal sealed class VectorIndex
{
    /// <summary>Up to this many vectors every one is ranked by its codes.</summary>
    public const int ExactUpTo = 2_048;

    /// <summary>Candidates that a scan keeps at least: on embeddings of sentences fewer cost recall and more gain none.</summary>
    public const int LeastCandidates = 300;

    /// <summary>Candidates that a scan keeps for each result.</summary>
    public const int CandidatesPerResult = 8;

    /// <summary>From this many vectors on a scan is shared among threads.</summary>
    public const int SharedFrom = 32_768;

    private readonly List<VectorSegment> _segments = [];
    private readonly ConcurrentQueue<VectorSearch> _searches = [];
    private readonly int _threads;

    /// <summary>An empty index.</summary>
    /// <param name="dimensions">Length of a vector, a multiple of 8. Default 384.</param>
    /// <param name="threads">Threads that scan together. Default 0: one for each processor.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is not a positive multiple of 8.</exception>
    public VectorIndex(int dimensions = 384, int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dimensions);
        ArgumentOutOfRangeException.ThrowIfNotEqual(dimensions % 8, 0, nameof(dimensions));
        Dimensions = dimensions;
        _threads = threads > 0 ? threads : Environment.ProcessorCount;
    }

    /// <summary>Length of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>Vectors in the index.</summary>
    public int Count { get; private set; }

    /// <inheritdoc cref="VectorQuantizer.Quantize"/>
    public static float Quantize(ReadOnlySpan<float> vector, Span<byte> bits, Span<sbyte> codes) =>
        VectorQuantizer.Quantize(vector, bits, codes);

    /// <summary>Whether the slot has a vector.</summary>
    public bool Contains(int slot) =>
        slot >= 0 && slot / VectorSegment.Slots < _segments.Count && Segment(slot).Has(slot % VectorSegment.Slots);

    /// <summary>Puts a vector of unit length into a slot, over what was there.</summary>
    /// <param name="slot">The caller's number for it, from 0; memory goes by the highest one used.</param>
    /// <param name="vector">The vector.</param>
    public void Set(int slot, ReadOnlySpan<float> vector)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(vector.Length, Dimensions, nameof(vector));
        Span<byte> bits = stackalloc byte[Dimensions / 8];
        Span<sbyte> codes = stackalloc sbyte[Dimensions];
        var scale = Quantize(vector, bits, codes);
        Set(slot, bits, codes, scale);
    }

    /// <summary>Puts a vector that <see cref="Quantize"/> made into a slot, over what was there.</summary>
    public void Set(int slot, ReadOnlySpan<byte> bits, ReadOnlySpan<sbyte> codes, float scale)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfNotEqual(bits.Length, Dimensions / 8, nameof(bits));
        ArgumentOutOfRangeException.ThrowIfNotEqual(codes.Length, Dimensions, nameof(codes));
        while (_segments.Count <= slot / VectorSegment.Slots)
        {
            _segments.Add(new VectorSegment(Dimensions));
        }

        Count += Contains(slot) ? 0 : 1;
        Segment(slot).Set(slot % VectorSegment.Slots, bits, codes, scale);
    }

    /// <summary>Empties a slot; an empty one stays so.</summary>
    public void Remove(int slot)
    {
        if (Contains(slot))
        {
            Segment(slot).Remove(slot % VectorSegment.Slots);
            Count--;
        }
    }

    /// <summary>A question in the form that <see cref="Score(int, PreparedQuery)"/> and searches compare with.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The question's length is not <see cref="Dimensions"/>.</exception>
    public PreparedQuery Prepare(ReadOnlySpan<float> query)
    {
        var prepared = new PreparedQuery(Dimensions);
        prepared.Fill(query);
        return prepared;
    }

    /// <summary>Cosine of a question and the vector in a slot, within about .01; 0 for an empty slot.</summary>
    public float Score(int slot, PreparedQuery query) =>
        Contains(slot) ? Segment(slot).Score(slot % VectorSegment.Slots, query) : 0;

    /// <inheritdoc cref="Score(int, PreparedQuery)"/>
    public float Score(int slot, ReadOnlySpan<float> query) => Score(slot, Prepare(query));

    /// <summary>Finds the vectors nearest to a question.</summary>
    /// <param name="query">The question, of any length but zero.</param>
    /// <param name="results">Receives slots and cosines, best first, of equal ones the lower slot first.</param>
    /// <returns>How many were found: the results asked for, or all that there are.</returns>
    public int Search(ReadOnlySpan<float> query, Span<(int Slot, float Score)> results)
    {
        var search = Rent();
        search.Query.Fill(query);
        return Search(search, search.Query, results);
    }

    /// <inheritdoc cref="Search(ReadOnlySpan{float}, Span{ValueTuple{int, float}})"/>
    public int Search(PreparedQuery query, Span<(int Slot, float Score)> results) => Search(Rent(), query, results);

    private int Search(VectorSearch search, PreparedQuery query, Span<(int Slot, float Score)> results)
    {
        var found = search.Run(query, Count, results);
        _searches.Enqueue(search);
        return found;
    }

    private VectorSearch Rent() =>
        _searches.TryDequeue(out var search) ? search : new VectorSearch(_segments, Dimensions, _threads);

    private VectorSegment Segment(int slot) => _segments[slot / VectorSegment.Slots];
}
