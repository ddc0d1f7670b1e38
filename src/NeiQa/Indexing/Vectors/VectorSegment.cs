using System.Numerics;
using System.Runtime.InteropServices;

namespace NeiQa.Indexing.Vectors;

/// <summary>4,096 slots of vectors. The index grows by whole segments, so nothing is ever copied to grow.</summary>
internal sealed class VectorSegment
{
    /// <summary>Slots in a segment.</summary>
    public const int Slots = 4096;

    private const int CacheLine = 64;
    private readonly int _columns;
    private readonly int _dimensions;
    private readonly byte[] _signs;
    private readonly int _firstSign;
    private readonly sbyte[] _codes;
    private readonly float[] _scales = new float[Slots];
    private readonly ulong[] _live = new ulong[Slots / SignScan.BlockSize];

    /// <summary>An empty segment.</summary>
    /// <param name="dimensions">Length of a vector, a multiple of 8.</param>
    public VectorSegment(int dimensions)
    {
        _columns = dimensions / 8;
        _dimensions = dimensions;
        _signs = GC.AllocateUninitializedArray<byte>((Slots * _columns) + CacheLine, pinned: true);
        _codes = GC.AllocateUninitializedArray<sbyte>(Slots * _dimensions);
        _firstSign = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(_signs, 0) & (CacheLine - 1));
    }

    /// <summary>Whether the slot has a vector.</summary>
    public bool Has(int slot) => (_live[slot / SignScan.BlockSize] >> slot & 1) != 0;

    /// <summary>Puts a vector into a slot, over what was there.</summary>
    public void Set(int slot, ReadOnlySpan<byte> bits, ReadOnlySpan<sbyte> codes, float scale)
    {
        var signs = Block(slot / SignScan.BlockSize)[SignScan.Place(slot % SignScan.BlockSize)..];
        for (var column = 0; column < _columns; column++)
        {
            signs[column * SignScan.BlockSize] = bits[column];
        }

        codes.CopyTo(Codes(slot));
        _scales[slot] = scale;
        _live[slot / SignScan.BlockSize] |= 1UL << slot;
    }

    /// <summary>Empties a slot.</summary>
    public void Remove(int slot) => _live[slot / SignScan.BlockSize] &= ~(1UL << slot);

    /// <summary>Cosine of a question and the vector in a slot, by their codes.</summary>
    public float Score(int slot, PreparedQuery query) =>
        query.Cosine(Codes(slot), _scales[slot]);

    /// <summary>Adds every vector by the score of its sign bits.</summary>
    /// <param name="query">The question.</param>
    /// <param name="first">The index's slot that is this segment's slot 0.</param>
    /// <param name="top">Receives the keys.</param>
    public void ScanSigns(PreparedQuery query, int first, TopKeys top)
    {
        Span<ushort> scores = stackalloc ushort[SignScan.BlockSize];
        for (var block = 0; block < _live.Length; block++)
        {
            if (_live[block] == 0)
            {
                continue;
            }

            SignScan.Score(Block(block), query.Tables, scores);
            var found = _live[block] & SignScan.AtLeast(scores, (ushort)top.Threshold);
            for (; found != 0; found &= found - 1)
            {
                var index = BitOperations.TrailingZeroCount(found);
                top.Add(RankKey.Of(scores[index], first + (block * SignScan.BlockSize) + index));
            }
        }
    }

    /// <summary>Adds every vector by the score of its codes.</summary>
    /// <param name="query">The question.</param>
    /// <param name="first">The index's slot that is this segment's slot 0.</param>
    /// <param name="top">Receives the keys.</param>
    public void ScanCodes(PreparedQuery query, int first, TopKeys top)
    {
        for (var block = 0; block < _live.Length; block++)
        {
            for (var live = _live[block]; live != 0; live &= live - 1)
            {
                var slot = (block * SignScan.BlockSize) + BitOperations.TrailingZeroCount(live);
                top.Add(RankKey.Of(Score(slot, query), first + slot));
            }
        }
    }

    private Span<sbyte> Codes(int slot) => _codes.AsSpan(slot * _dimensions, _dimensions);

    private Span<byte> Block(int block) =>
        _signs.AsSpan(_firstSign + (block * SignScan.BlockSize * _columns), SignScan.BlockSize * _columns);
}
