using NeiQa.Indexing.Vectors;

namespace NeiQa.Tests.Indexing.Vectors;

public sealed class VectorBlockTests
{
    [Theory]
    [InlineData(0, 384)]
    [InlineData(1, 384)]
    [InlineData(100, 72)]
    public void Open_StoredBlock_GivesWhatWasWritten(int count, int dimensions)
    {
        var clusters = new Clusters(dimensions, 3, 1);
        float[][] vectors = [.. Enumerable.Range(0, count).Select(_ => clusters.Next())];
        var block = VectorBlock.Create(count, dimensions);
        for (var i = 0; i < count; i++)
        {
            block.Write(i, vectors[i]);
        }

        var opened = VectorBlock.Open((byte[])block.Bytes.Clone(), dimensions);

        Assert.Equal(count, opened.Count);
        var (bits, codes) = (new byte[dimensions / 8], new sbyte[dimensions]);
        for (var i = 0; i < count; i++)
        {
            Assert.Equal(VectorIndex.Quantize(vectors[i], bits, codes), opened.Scale(i));
            Assert.Equal(bits, opened.Bits(i));
            Assert.Equal(codes, opened.Codes(i));
        }
    }

    [Fact]
    public void Cosine_AVectorOfTheBlock_EqualsItsScoreInAnIndex()
    {
        var clusters = new Clusters(72, 3, 1);
        var (vector, query, index, block) = (clusters.Next(), clusters.Next(), new VectorIndex(72), VectorBlock.Create(2, 72));
        block.Write(1, vector);
        index.Set(0, vector);

        Assert.Equal(index.Score(0, query), block.Cosine(1, index.Prepare(query)));
    }

    [Fact]
    public void Open_VectorsOfAnotherLength_Throws()
    {
        var bytes = VectorBlock.Create(4, 64).Bytes;

        Assert.Throws<InvalidDataException>(() => VectorBlock.Open(bytes, 72));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(-1)]
    public void Open_BytesCutShort_Throws(int length)
    {
        var bytes = VectorBlock.Create(4, 64).Bytes;

        Assert.Throws<InvalidDataException>(() => VectorBlock.Open(bytes[..(length < 0 ? ^1 : length)], 64));
    }

    [Fact]
    public void Quantize_AVector_KeepsSignsAndValuesToHalfAScale()
    {
        var vector = new Clusters(384, 1, 8).Next();
        var (bits, codes) = (new byte[48], new sbyte[384]);

        var scale = VectorIndex.Quantize(vector, bits, codes);

        for (var i = 0; i < vector.Length; i++)
        {
            Assert.Equal(vector[i] > 0, (bits[i / 8] >> (i % 8) & 1) == 1);
            Assert.Equal(vector[i], codes[i] * scale, (scale / 2) + 1e-6f);
        }
    }

    [Fact]
    public void Quantize_Zeros_ScoresNothing()
    {
        var index = new VectorIndex(64);
        index.Set(0, new float[64]);

        Assert.Equal(0f, index.Score(0, new Clusters(64, 1, 1).Next()));
    }
}
