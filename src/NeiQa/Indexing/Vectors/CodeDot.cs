using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NeiQa.Indexing.Vectors;

/// <summary>Dot product of a question's 16-bit codes with a vector's 8-bit codes, in integers: the same on every processor.</summary>
internal static class CodeDot
{
    /// <summary>The dot product by the widest registers that this processor has.</summary>
    /// <param name="query">As many codes as <paramref name="codes"/>.</param>
    /// <param name="codes">The vector's codes.</param>
    public static int Of(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> codes) =>
        Avx512BW.IsSupported ? Of512(query, codes) : Avx2.IsSupported ? Of256(query, codes) : Of128(query, codes);

    public static int Of512(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> codes)
    {
        var sum = Vector512<int>.Zero;
        var whole = codes.Length - (codes.Length % 32);
        for (var i = 0; i < whole; i += 32)
        {
            var wide = Avx512BW.ConvertToVector512Int16(Vector256.Create(codes[i..]));
            sum += Avx512BW.MultiplyAddAdjacent(Vector512.Create(query[i..]), wide);
        }

        return Vector512.Sum(sum) + Rest(query[whole..], codes[whole..]);
    }

    public static int Of256(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> codes)
    {
        var sum = Vector256<int>.Zero;
        var whole = codes.Length - (codes.Length % 16);
        for (var i = 0; i < whole; i += 16)
        {
            var wide = Avx2.ConvertToVector256Int16(Vector128.Create(codes[i..]));
            sum += Avx2.MultiplyAddAdjacent(Vector256.Create(query[i..]), wide);
        }

        return Vector256.Sum(sum) + Rest(query[whole..], codes[whole..]);
    }

    public static int Of128(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> codes)
    {
        var sum = Vector128<int>.Zero;
        var whole = codes.Length - (codes.Length % 16);
        for (var i = 0; i < whole; i += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(codes[i..]));
            sum += Products(Vector128.Create(query[i..]), low) + Products(Vector128.Create(query[(i + 8)..]), high);
        }

        return Vector128.Sum(sum) + Rest(query[whole..], codes[whole..]);
    }

    private static int Rest(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> codes)
    {
        var sum = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            sum += query[i] * codes[i];
        }

        return sum;
    }

    private static Vector128<int> Products(Vector128<short> left, Vector128<short> right)
    {
        var (leftLow, leftHigh) = Vector128.Widen(left);
        var (rightLow, rightHigh) = Vector128.Widen(right);
        return (leftLow * rightLow) + (leftHigh * rightHigh);
    }
}
