using System.Runtime.Intrinsics.X86;
using NeiQa.Indexing.Vectors;

namespace NeiQa.Tests.Indexing.Vectors;

public sealed class SignScanTests
{
    private delegate void Kernel(ReadOnlySpan<byte> block, ReadOnlySpan<byte> tables, Span<ushort> scores);

    [Theory]
    [InlineData(8)]
    [InlineData(200)]
    [InlineData(384)]
    [InlineData(4096)]
    public void Score_EachWidth_EqualsTheSumOfTableEntries(int dimensions)
    {
        var query = new PreparedQuery(dimensions);
        query.Fill(new Clusters(dimensions, 1, 2).Next());
        var block = new byte[dimensions / 8 * SignScan.BlockSize];
        new Random(4).NextBytes(block);
        var expected = Expected(block, query, dimensions / 8);

        Assert.Equal(expected, Run(SignScan.Score, block, query));
        Assert.Equal(expected, Run(SignScan.Score128, block, query));
        if (Avx2.IsSupported)
        {
            Assert.Equal(expected, Run(SignScan.Score256, block, query));
        }

        if (Avx512BW.IsSupported)
        {
            Assert.Equal(expected, Run(SignScan.Score512, block, query));
        }
    }

    [Fact]
    public void AtLeast_Scores_SetsTheBitsOfThoseThatReachTheThreshold()
    {
        var scores = new ushort[SignScan.BlockSize];
        (scores[0], scores[31], scores[32], scores[63]) = (40_000, 39_999, 40_001, ushort.MaxValue);

        Assert.Equal(1UL | (1UL << 32) | (1UL << 63), SignScan.AtLeast(scores, 40_000));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(200)]
    [InlineData(384)]
    [InlineData(4096)]
    public void Dot_EachWidth_EqualsTheIntegerDotProduct(int dimensions)
    {
        var query = new short[dimensions];
        var codes = new sbyte[query.Length];
        var random = new Random(6);
        for (var i = 0; i < dimensions; i++)
        {
            (query[i], codes[i]) = ((short)random.Next(-2_000, 2_001), (sbyte)random.Next(-127, 128));
        }

        var expected = query.Zip(codes, (left, right) => left * right).Sum();

        Assert.Equal(expected, CodeDot.Of(query, codes));
        Assert.Equal(expected, CodeDot.Of128(query, codes));
        Assert.Equal(expected, Avx2.IsSupported ? CodeDot.Of256(query, codes) : expected);
        Assert.Equal(expected, Avx512BW.IsSupported ? CodeDot.Of512(query, codes) : expected);
    }

    private static ushort[] Run(Kernel kernel, byte[] block, PreparedQuery query)
    {
        var scores = new ushort[SignScan.BlockSize];
        kernel(block, query.Tables, scores);
        return scores;
    }

    private static ushort[] Expected(byte[] block, PreparedQuery query, int columns)
    {
        var scores = new ushort[SignScan.BlockSize];
        for (var vector = 0; vector < SignScan.BlockSize; vector++)
        {
            for (var column = 0; column < columns; column++)
            {
                var octet = block[(column * SignScan.BlockSize) + SignScan.Place(vector)];
                scores[vector] += query.Tables[(column * 32) + (octet & 15)];
                scores[vector] += query.Tables[(column * 32) + 16 + (octet >> 4)];
            }
        }

        return scores;
    }
}
