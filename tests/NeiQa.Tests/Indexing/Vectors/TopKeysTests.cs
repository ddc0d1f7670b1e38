using NeiQa.Indexing.Vectors;

namespace NeiQa.Tests.Indexing.Vectors;

public sealed class TopKeysTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 3)]
    [InlineData(7, 7)]
    [InlineData(10, 1_000)]
    [InlineData(400, 100_000)]
    public void Kept_AnyOrder_AreTheLargest(int keep, int count)
    {
        var random = new Random(count);
        ulong[] keys = [.. Enumerable.Range(0, count).Select(slot => RankKey.Of((uint)random.Next(50), slot))];
        random.Shuffle(keys);
        var top = new TopKeys();
        top.Reset(keep);

        foreach (var key in keys)
        {
            top.Add(key);
        }

        Assert.Equal(keys.OrderDescending().Take(keep), top.Kept().ToArray().OrderDescending());
    }

    [Fact]
    public void AddAll_TwoHalves_KeepsTheLargestOfBoth()
    {
        var (left, right) = (new TopKeys(), new TopKeys());
        left.Reset(3);
        right.Reset(3);
        for (var slot = 0; slot < 100; slot++)
        {
            (slot % 2 == 0 ? left : right).Add(RankKey.Of((uint)slot, slot));
        }

        left.AddAll(right);

        Assert.Equal([97, 98, 99], left.Kept().ToArray().Select(RankKey.Slot).Order());
    }

    [Theory]
    [InlineData(-1f)]
    [InlineData(-0.25f)]
    [InlineData(0f)]
    [InlineData(0.7f)]
    public void RankKey_OfAScore_GivesScoreAndSlotBackAndOrdersByThem(float score)
    {
        var key = RankKey.Of(score, 1_000_000);

        Assert.Equal((score, 1_000_000), (RankKey.FloatScore(key), RankKey.Slot(key)));
        Assert.True(key > RankKey.Of(score, 1_000_001));
        Assert.True(key < RankKey.Of(MathF.BitIncrement(score), int.MaxValue));
    }
}
