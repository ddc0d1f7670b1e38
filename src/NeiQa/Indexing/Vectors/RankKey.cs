using System.Runtime.CompilerServices;

namespace NeiQa.Indexing.Vectors;

/// <summary>
/// A score and a slot in one integer, so that candidates compare, select and sort as plain numbers:
/// the larger key has the higher score, and of equal scores the lower slot.
/// </summary>
internal static class RankKey
{
    /// <summary>Key of a non-negative integer score.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(uint score, int slot) => ((ulong)score << 32) | ~(uint)slot;

    /// <summary>Key of a score that is not NaN.</summary>
    public static ulong Of(float score, int slot)
    {
        var bits = BitConverter.SingleToUInt32Bits(score);
        return Of((bits >> 31) == 0 ? bits | 0x8000_0000 : ~bits, slot);
    }

    /// <summary>The slot in a key.</summary>
    public static int Slot(ulong key) => (int)~(uint)key;

    /// <summary>The integer score in a key.</summary>
    public static uint Score(ulong key) => (uint)(key >> 32);

    /// <summary>The score in a key that was made of a float.</summary>
    public static float FloatScore(ulong key)
    {
        var bits = Score(key);
        return BitConverter.UInt32BitsToSingle((bits >> 31) != 0 ? bits & 0x7FFF_FFFF : ~bits);
    }
}
