using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NeiQa.Indexing.Vectors;

/// <summary>
/// Quantized vectors packed into one array of bytes, as the index's file keeps them: a header of two little-endian
/// 32-bit integers (vectors, dimensions), then all scales (32-bit floats), all sign bits and all codes.
/// </summary>
internal readonly struct VectorBlock
{
    private const int HeaderSize = 8;
    private readonly byte[] _bytes;

    private VectorBlock(byte[] bytes, int count, int dimensions) => (_bytes, Count, Dimensions) = (bytes, count, dimensions);

    /// <summary>Vectors in the block.</summary>
    public int Count { get; }

    /// <summary>Length of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>The block as it is stored.</summary>
    public byte[] Bytes => _bytes;

    private int BitsOffset => HeaderSize + (Count * sizeof(float));

    private int CodesOffset => BitsOffset + (Count * (Dimensions / 8));

    /// <summary>A block of vectors still to be written; until then they are zero.</summary>
    /// <param name="count">Vectors in it.</param>
    /// <param name="dimensions">Length of a vector, a multiple of 8.</param>
    public static VectorBlock Create(int count, int dimensions)
    {
        var bytes = new byte[checked((int)Size(count, dimensions))];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, count);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(sizeof(int)), dimensions);
        return new VectorBlock(bytes, count, dimensions);
    }

    /// <summary>A stored block; the array is used as it is, not copied.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a block of vectors of this length.</exception>
    public static VectorBlock Open(byte[] bytes, int dimensions)
    {
        var whole = bytes.Length >= HeaderSize;
        var count = whole ? BinaryPrimitives.ReadInt32LittleEndian(bytes) : 0;
        var stored = whole ? BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(sizeof(int))) : 0;
        if (!whole || count < 0 || stored != dimensions || bytes.Length != Size(count, dimensions))
        {
            throw new InvalidDataException($"{bytes.Length} bytes are not a whole block of vectors of {dimensions} dimensions.");
        }

        return new VectorBlock(bytes, count, dimensions);
    }

    /// <summary>Sign bits of a vector, one a dimension.</summary>
    public Span<byte> Bits(int index) => _bytes.AsSpan(BitsOffset + (index * (Dimensions / 8)), Dimensions / 8);

    /// <summary>Codes of a vector, one a dimension.</summary>
    public Span<sbyte> Codes(int index) =>
        MemoryMarshal.Cast<byte, sbyte>(_bytes.AsSpan(CodesOffset + (index * Dimensions), Dimensions));

    /// <summary>Scale of a vector's codes.</summary>
    public float Scale(int index) => BinaryPrimitives.ReadSingleLittleEndian(ScaleBytes(index));

    /// <summary>Cosine of a question and a vector of the block.</summary>
    public float Cosine(int index, PreparedQuery query) => query.Cosine(Codes(index), Scale(index));

    /// <summary>Product of a vector of any length and one of the block.</summary>
    public float Product(int index, PreparedQuery query) => Cosine(index, query) * query.Norm;

    /// <summary>Quantizes a vector into its place.</summary>
    public void Write(int index, ReadOnlySpan<float> vector) =>
        BinaryPrimitives.WriteSingleLittleEndian(ScaleBytes(index), VectorQuantizer.Quantize(vector, Bits(index), Codes(index)));

    private Span<byte> ScaleBytes(int index) => _bytes.AsSpan(HeaderSize + (index * sizeof(float)), sizeof(float));

    private static long Size(long count, int dimensions) =>
        HeaderSize + (count * (sizeof(float) + (dimensions / 8) + dimensions));
}
