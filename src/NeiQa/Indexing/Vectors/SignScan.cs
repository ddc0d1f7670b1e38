using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NeiQa.Indexing.Vectors;

/// <summary>
/// Scores 64 vectors at a time by their sign bits: a question's real values against one bit a dimension. Four bits are
/// the index into a table of 16 partial sums that fits a register, so that one shuffle looks up as many vectors as the
/// register has bytes (Andre et al., "Cache locality is not enough", 2015). Every width gives the same integers.
/// </summary>
/// <remarks>
/// A block holds, for each eight dimensions, 64 bytes: one of each vector. Vectors 0 to 31 are at the even places and
/// 32 to 63 at the odd ones (<see cref="Place"/>), because sums are kept in 16 bits for even and odd bytes apart.
/// </remarks>
internal static class SignScan
{
    /// <summary>Vectors in a block.</summary>
    public const int BlockSize = 64;

    /// <summary>Where in each 64 bytes the vector of this index has its byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Place(int index) => ((index & 31) << 1) | (index >> 5);

    /// <summary>Scores a block by the widest registers that this processor has.</summary>
    /// <param name="block">The block, 64 bytes for each eight dimensions.</param>
    /// <param name="tables"><see cref="PreparedQuery.Tables"/>, 32 bytes for each eight dimensions.</param>
    /// <param name="scores">Receives 64 scores.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Score(ReadOnlySpan<byte> block, ReadOnlySpan<byte> tables, Span<ushort> scores)
    {
        if (Avx512BW.IsSupported)
        {
            Score512(block, tables, scores);
        }
        else if (Avx2.IsSupported)
        {
            Score256(block, tables, scores);
        }
        else
        {
            Score128(block, tables, scores);
        }
    }

    public static unsafe void Score512(ReadOnlySpan<byte> block, ReadOnlySpan<byte> tables, Span<ushort> scores)
    {
        var nibble = Vector512.Create((byte)0x0F);
        Vector512<ushort> both = default, odd = default;
        fixed (byte* signs = block, table = tables)
        {
            for (var column = 0; column < block.Length / BlockSize; column++)
            {
                var bytes = Vector512.Load(signs + (column * BlockSize));
                var low = Avx512F.BroadcastVector128ToVector512((uint*)(table + (column * 32))).AsByte();
                var high = Avx512F.BroadcastVector128ToVector512((uint*)(table + (column * 32) + 16)).AsByte();
                var sums = (Avx512BW.Shuffle(low, bytes & nibble)
                    + Avx512BW.Shuffle(high, (bytes.AsUInt16() >> 4).AsByte() & nibble)).AsUInt16();
                both += sums;
                odd += sums >> 8;
            }
        }

        (both - (odd << 8)).CopyTo(scores);
        odd.CopyTo(scores[32..]);
    }

    public static unsafe void Score256(ReadOnlySpan<byte> block, ReadOnlySpan<byte> tables, Span<ushort> scores)
    {
        var nibble = Vector256.Create((byte)0x0F);
        fixed (byte* signs = block, table = tables)
        {
            for (var part = 0; part < 2; part++)
            {
                Vector256<ushort> both = default, odd = default;
                for (var column = 0; column < block.Length / BlockSize; column++)
                {
                    var bytes = Vector256.Load(signs + (column * BlockSize) + (part * 32));
                    var low = Avx2.BroadcastVector128ToVector256(table + (column * 32));
                    var high = Avx2.BroadcastVector128ToVector256(table + (column * 32) + 16);
                    var sums = (Avx2.Shuffle(low, bytes & nibble)
                        + Avx2.Shuffle(high, (bytes.AsUInt16() >> 4).AsByte() & nibble)).AsUInt16();
                    both += sums;
                    odd += sums >> 8;
                }

                (both - (odd << 8)).CopyTo(scores[(part * 16)..]);
                odd.CopyTo(scores[(32 + (part * 16))..]);
            }
        }
    }

    /// <summary>For any processor; where it has no 128-bit registers, the runtime does the same in scalars.</summary>
    public static void Score128(ReadOnlySpan<byte> block, ReadOnlySpan<byte> tables, Span<ushort> scores)
    {
        var nibble = Vector128.Create((byte)0x0F);
        for (var part = 0; part < 4; part++)
        {
            Vector128<ushort> both = default, odd = default;
            for (var column = 0; column < block.Length / BlockSize; column++)
            {
                var bytes = Vector128.Create(block[((column * BlockSize) + (part * 16))..]);
                var low = Vector128.Create(tables[(column * 32)..]);
                var high = Vector128.Create(tables[((column * 32) + 16)..]);
                var sums = (Vector128.Shuffle(low, bytes & nibble)
                    + Vector128.Shuffle(high, (bytes.AsUInt16() >> 4).AsByte() & nibble)).AsUInt16();
                both += sums;
                odd += sums >> 8;
            }

            (both - (odd << 8)).CopyTo(scores[(part * 8)..]);
            odd.CopyTo(scores[(32 + (part * 8))..]);
        }
    }

    /// <summary>One bit for each of 64 scores, set where it reaches the threshold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AtLeast(ReadOnlySpan<ushort> scores, ushort threshold)
    {
        var least = Vector512.Create(threshold);
        return Vector512.GreaterThanOrEqual(Vector512.Create(scores), least).ExtractMostSignificantBits()
            | (Vector512.GreaterThanOrEqual(Vector512.Create(scores[32..]), least).ExtractMostSignificantBits() << 32);
    }
}
