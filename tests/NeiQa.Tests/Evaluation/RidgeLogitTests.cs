using NeiQa.Evaluation.Fitting;

namespace NeiQa.Tests.Evaluation;

public sealed class RidgeLogitTests
{
    /// <summary>Both minimise the same sum, once the penalty of one is beside a mean and that of the other beside a sum.</summary>
    [Fact]
    public void Fit_SeveralFeatures_IsTheLogisticRegressionThatNewtonFinds()
    {
        var random = new Random(7);
        float[][] rows = [.. Enumerable.Range(0, 200).Select(_ => (float[])[random.NextSingle(), 5 * random.NextSingle(), random.NextSingle() - 9])];
        bool[] positive = [.. rows.Select(row => row[0] + (row[1] / 5) + random.NextSingle() > 1.5)];

        var (weights, bias) = RidgeLogit.Fit(rows, positive, [.. rows.Select(_ => 1f)], penalty: 0.05f);

        var newton = LogisticRegression.Fit([.. rows.Select((row, i) => new Example([.. row.Select(value => (double)value)], positive[i], 1, i))], penalty: 0.05 * rows.Length);
        Assert.All(newton.Weights.Zip(weights), pair => Assert.Equal(pair.First, pair.Second, 0.01));
        Assert.Equal(newton.Bias, bias, 0.05);
    }
}
