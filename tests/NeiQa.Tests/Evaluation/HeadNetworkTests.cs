using NeiQa.Embeddings;
using NeiQa.Evaluation.Fitting;

namespace NeiQa.Tests.Evaluation;

public sealed class HeadNetworkTests
{
    /// <summary>Whether two halves of the features agree: no weighted sum tells that.</summary>
    [Fact]
    public void Fit_ProductOfTwoFeatures_TellsExamplesApartThatItHasNotSeen()
    {
        var random = new Random(7);
        var examples = Enumerable.Range(0, 6000).Select(_ => Example(random)).ToList();
        var (seen, held) = (examples[..5600], examples[5600..]);

        var head = HeadNetwork.Fit([.. seen.Select(example => example.Row)], [.. seen.Select(example => example.Agree)], [.. seen.Select(_ => 1f)]);

        Assert.True(RocCurve.Area([.. held.Select(example => ((double)head.Score(example.Row), example.Agree))]) > 0.9);
    }

    private static (float[] Row, bool Agree) Example(Random random)
    {
        float first = random.Next(2), second = random.Next(2);
        int half = AnswerabilityHead.Pooled / 2;
        float[] row = [.. Enumerable.Range(0, AnswerabilityHead.Pooled).Select(i => 3 + (i < half ? first : second) + (0.2f * random.NextSingle()))];
        return (row, first == second);
    }
}
