using System.Numerics.Tensors;

namespace NeiQa.Indexing.Vectors;

/// <summary>Turns a vector into what the index keeps of it: a sign bit and an int8 code for each dimension, and one scale.</summary>
internal static class VectorQuantizer
{
    /// <summary>Largest magnitude of a code.</summary>
    public const int MaxCode = 127;

    /// <summary>Quantizes a vector; <c>codes[i] * scale</c> is within half a scale of <c>vector[i]</c>.</summary>
    /// <param name="vector">The vector; its length is a multiple of 8.</param>
    /// <param name="bits">One bit a dimension, set where it is positive: dimension <c>i</c> is bit <c>i % 8</c> of byte <c>i / 8</c>.</param>
    /// <param name="codes">One code a dimension.</param>
    /// <returns>The scale; 0 for a vector of zeros.</returns>
    public static float Quantize(ReadOnlySpan<float> vector, Span<byte> bits, Span<sbyte> codes)
    {
        var scale = MathF.Abs(TensorPrimitives.MaxMagnitude(vector)) / MaxCode;
        var inverse = scale > 0 ? 1 / scale : 0;
        for (var octet = 0; octet < bits.Length; octet++)
        {
            var signs = 0;
            for (var bit = 0; bit < 8; bit++)
            {
                var value = vector[(octet * 8) + bit];
                signs |= value > 0 ? 1 << bit : 0;
                codes[(octet * 8) + bit] = (sbyte)Math.Clamp(MathF.Round(value * inverse), -MaxCode, MaxCode);
            }

            bits[octet] = (byte)signs;
        }

        return scale;
    }
}
