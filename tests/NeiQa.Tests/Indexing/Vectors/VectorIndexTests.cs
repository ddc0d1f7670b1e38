using System.Numerics.Tensors;
using NeiQa.Indexing.Vectors;

namespace NeiQa.Tests.Indexing.Vectors;

public sealed class VectorIndexTests
{
    [Fact]
    public void Search_EmptyIndex_FindsNothing() =>
        Assert.Equal(0, new VectorIndex().Search(new float[384], new (int, float)[10]));

    [Fact]
    public void Search_NoRoomForResults_FindsNothing()
    {
        var index = Clusters.Index([new Clusters(64, 1, 1).Next()]);

        Assert.Equal(0, index.Search(new float[64], []));
    }

    [Fact]
    public void Search_FewerVectorsThanAskedFor_FindsThemAllBestFirst()
    {
        var clusters = new Clusters(64, 4, 1);
        float[][] vectors = [clusters.Next(), clusters.Next(), clusters.Next()];

        var found = Search(Clusters.Index(vectors), vectors[1], 10);

        Assert.Equal(Clusters.Nearest(vectors, vectors[1], 3), found.Select(result => result.Slot));
    }

    [Fact]
    public void Search_EqualVectors_LowerSlotFirst()
    {
        var vector = new Clusters(64, 1, 1).Next();
        var index = new VectorIndex(64);
        foreach (var slot in (int[])[70, 3, 5000, 12])
        {
            index.Set(slot, vector);
        }

        Assert.Equal([3, 12, 70], Search(index, vector, 3).Select(result => result.Slot));
    }

    [Theory]
    [InlineData(384, 1_500)]
    [InlineData(384, 20_000)]
    [InlineData(200, 20_000)]
    [InlineData(1024, 5_000)]
    public void Search_ClusteredVectors_FindsNearlyAllOfTheExactNearest(int dimensions, int count)
    {
        var clusters = new Clusters(dimensions, 200, 7);
        float[][] vectors = [.. Enumerable.Range(0, count).Select(_ => clusters.Next())];
        var index = Clusters.Index(vectors);

        var recall = Enumerable.Range(0, 40).Average(_ =>
        {
            var query = clusters.Next();
            return Search(index, query, 10).Select(result => result.Slot).Intersect(Clusters.Nearest(vectors, query, 10)).Count() / 10.0;
        });

        Assert.InRange(recall, 0.97, 1);
    }

    [Fact]
    public void Search_Scores_AreCosines()
    {
        var clusters = new Clusters(384, 20, 3);
        float[][] vectors = [.. Enumerable.Range(0, 4_000).Select(_ => clusters.Next())];
        var query = clusters.Next();

        var found = Search(Clusters.Index(vectors), query, 50);

        Assert.All(found, result => Assert.Equal(TensorPrimitives.Dot<float>(query, vectors[result.Slot]), result.Score, 0.01));
        Assert.Equal(found.Select(result => result.Score).OrderDescending(), found.Select(result => result.Score));
    }

    [Fact]
    public void Search_LongerQuestion_ScoresStayCosines()
    {
        var vector = new Clusters(384, 1, 3).Next();
        float[] query = [.. vector.Select(value => value * 25)];

        Assert.Equal(1, Search(Clusters.Index([vector]), query, 1)[0].Score, 0.01);
    }

    [Fact]
    public void Set_OverAVector_NextSearchFindsTheNewOneOnly()
    {
        var clusters = new Clusters(384, 50, 5);
        float[][] vectors = [.. Enumerable.Range(0, 5_000).Select(_ => clusters.Next())];
        var index = Clusters.Index(vectors);
        var replacement = clusters.Next();

        index.Set(4_321, replacement);

        Assert.Equal((4_321, 5_000), (Search(index, replacement, 1)[0].Slot, index.Count));
        Assert.NotEqual(4_321, Search(index, vectors[4_321], 1)[0].Slot);
    }

    [Fact]
    public void Remove_AVector_NextSearchDoesNotFindIt()
    {
        var clusters = new Clusters(384, 50, 5);
        float[][] vectors = [.. Enumerable.Range(0, 5_000).Select(_ => clusters.Next())];
        var index = Clusters.Index(vectors);

        index.Remove(4_321);
        index.Remove(4_321);

        Assert.DoesNotContain(Search(index, vectors[4_321], 20), result => result.Slot == 4_321);
        Assert.Equal((4_999, false, 0f), (index.Count, index.Contains(4_321), index.Score(4_321, vectors[4_321])));
    }

    [Fact]
    public void Set_SlotsInSeveralSegments_FindsEachAndOnlyThose()
    {
        var clusters = new Clusters(64, 3, 9);
        int[] slots = [0, VectorSegment.Slots - 1, VectorSegment.Slots, (5 * VectorSegment.Slots) + 63];
        var index = new VectorIndex(64);
        foreach (var slot in slots)
        {
            index.Set(slot, clusters.Next());
        }

        Assert.Equal(slots, Search(index, clusters.Next(), 100).Select(result => result.Slot).Order());
    }

    [Fact]
    public void Search_SharedAmongThreads_EqualsOneThread()
    {
        var clusters = new Clusters(64, 300, 11);
        float[][] vectors = [.. Enumerable.Range(0, VectorIndex.SharedFrom + 5_000).Select(_ => clusters.Next())];
        var (shared, alone) = (Clusters.Index(vectors, threads: 4), Clusters.Index(vectors, threads: 1));

        Parallel.For(0, 60, question =>
        {
            var query = vectors[question * 500];
            Assert.Equal(Search(alone, query, 25), Search(shared, query, 25));
        });
    }

    [Fact]
    public void Search_AfterTheFirst_AllocatesNothing()
    {
        var clusters = new Clusters(64, 300, 11);
        float[][] vectors = [.. Enumerable.Range(0, 10_000).Select(_ => clusters.Next())];
        var index = Clusters.Index(vectors);
        var results = new (int, float)[10];
        index.Search(vectors[0], results);

        var before = GC.GetAllocatedBytesForCurrentThread();
        index.Search(vectors[1], results);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Score_PreparedQuestion_EqualsTheScoreInResults()
    {
        var clusters = new Clusters(384, 20, 3);
        float[][] vectors = [.. Enumerable.Range(0, 3_000).Select(_ => clusters.Next())];
        var index = Clusters.Index(vectors);
        var query = index.Prepare(clusters.Next());
        var results = new (int Slot, float Score)[10];

        Assert.Equal(10, index.Search(query, results));

        Assert.All(results, result => Assert.Equal(index.Score(result.Slot, query), result.Score));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-8)]
    [InlineData(100)]
    public void Constructor_LengthThatIsNoMultipleOfEight_Throws(int dimensions) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new VectorIndex(dimensions));

    [Fact]
    public void Set_VectorOfAnotherLength_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>("vector", () => new VectorIndex(64).Set(0, new float[72]));

    private static (int Slot, float Score)[] Search(VectorIndex index, float[] query, int count)
    {
        var results = new (int Slot, float Score)[count];
        return results[..index.Search(query, results)];
    }
}
