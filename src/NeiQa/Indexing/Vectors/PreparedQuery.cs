using System.Numerics.Tensors;

namespace NeiQa.Indexing.Vectors;

/// <summary>
/// A question's vector in the two forms that the index compares with. It is normalised first, so scores are cosines
/// for vectors of unit length.
/// </summary>
internal sealed class PreparedQuery
{
    /// <summary>What a component of 1 is among its codes. By Cauchy-Schwarz no dot product with int8 codes overflows.</summary>
    private const int One = short.MaxValue;

    private readonly int _dimensions;
    private readonly short[] _codes;
    private readonly byte[] _tables;

    /// <summary>A question that is filled in.</summary>
    public static PreparedQuery Of(ReadOnlySpan<float> query)
    {
        var prepared = new PreparedQuery(query.Length);
        prepared.Fill(query);
        return prepared;
    }

    /// <summary>A question still to be filled in.</summary>
    /// <param name="dimensions">Length of a vector, a multiple of 8.</param>
    public PreparedQuery(int dimensions)
    {
        _dimensions = dimensions;
        _codes = new short[dimensions];
        _tables = new byte[dimensions / 4 * 16];
    }

    /// <summary>
    /// For each four dimensions 16 bytes: what each pattern of their sign bits adds to the score (Andre et al.,
    /// "Quicker ADC", 2018). Entries are at most 127, so that two of them add up in a byte.
    /// </summary>
    public ReadOnlySpan<byte> Tables => _tables;

    /// <summary>Length of the vector before it was normalised.</summary>
    public float Norm { get; private set; }

    /// <summary>Takes a vector of any length but zero; a vector of zeros scores 0 with everything.</summary>
    public void Fill(ReadOnlySpan<float> query)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(query.Length, _dimensions);
        Norm = TensorPrimitives.Norm(query);
        var inverse = Norm > 0 ? 1 / Norm : 0;
        for (var i = 0; i < query.Length; i++)
        {
            _codes[i] = (short)MathF.Round(query[i] * inverse * One);
        }

        FillTables();
    }

    /// <summary>Cosine of the question and a quantized vector of unit length.</summary>
    /// <param name="codes">The vector's codes, as <see cref="VectorQuantizer"/> made them.</param>
    /// <param name="scale">Their scale.</param>
    public float Cosine(ReadOnlySpan<sbyte> codes, float scale) => CodeDot.Of(_codes, codes) * scale / One;

    private void FillTables()
    {
        var widest = 1;
        for (var group = 0; group < _dimensions; group += 4)
        {
            widest = Math.Max(widest, Spread(_codes.AsSpan(group, 4)));
        }

        var largest = Math.Min(127, ushort.MaxValue / (_dimensions / 4));
        for (var group = 0; group < _dimensions; group += 4)
        {
            FillTable(_codes.AsSpan(group, 4), _tables.AsSpan(group * 4, 16), (float)largest / widest);
        }
    }

    private static int Spread(ReadOnlySpan<short> four) =>
        Math.Abs((int)four[0]) + Math.Abs((int)four[1]) + Math.Abs((int)four[2]) + Math.Abs((int)four[3]);

    private static void FillTable(ReadOnlySpan<short> four, Span<byte> table, float scale)
    {
        for (var pattern = 0; pattern < 16; pattern++)
        {
            var agreement = 0;
            for (var bit = 0; bit < 4; bit++)
            {
                var positive = (pattern >> bit & 1) != 0;
                agreement += positive == (four[bit] > 0) ? Math.Abs((int)four[bit]) : 0;
            }

            table[pattern] = (byte)MathF.Round(agreement * scale);
        }
    }
}
