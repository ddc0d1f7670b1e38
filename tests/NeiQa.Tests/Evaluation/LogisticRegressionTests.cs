using NeiQa.Evaluation.Fitting;

namespace NeiQa.Tests.Evaluation;

public sealed class LogisticRegressionTests
{
    /// <summary>Three of four against one of four: the maximum is at a logit of ln 3 on either side.</summary>
    [Fact]
    public void Fit_OneFeature_FindsTheMaximumOfTheLikelihood()
    {
        var examples = new List<Example>();
        for (int i = 0; i < 4; i++)
        {
            examples.Add(new Example([1], i < 3, 1, i));
            examples.Add(new Example([-1], i >= 3, 1, i));
        }

        var model = LogisticRegression.Fit(examples, penalty: 0);

        Assert.Equal(Math.Log(3), model.Score([1]), 5);
        Assert.Equal(-Math.Log(3), model.Score([-1]), 5);
    }

    [Fact]
    public void Fit_Weights_CountAsRepetitions()
    {
        Example[] repeated = [new([1], true, 1, 0), new([1], true, 1, 0), new([1], false, 1, 0), new([0], false, 1, 0), new([0], true, 1, 0)];
        Example[] weighted = [new([1], true, 2, 0), new([1], false, 1, 0), new([0], false, 1, 0), new([0], true, 1, 0)];

        var (a, b) = (LogisticRegression.Fit(repeated, 1), LogisticRegression.Fit(weighted, 1));

        Assert.Equal(a.Weights[0], b.Weights[0], 6);
        Assert.Equal(a.Bias, b.Bias, 6);
    }

    /// <summary>A dimension that the embedder leaves at rounding errors differs from machine to machine.</summary>
    [Fact]
    public void Fit_RoundingErrors_CountNothing()
    {
        Example[] examples = [.. Enumerable.Range(0, 40).Select(i => new Example([i % 3, i % 2 == 0 ? 4e-8 : -4e-8], i % 2 == 0, 1, i))];

        var model = LogisticRegression.Fit(examples, penalty: 1);

        Assert.Equal(model.Score([1, 4e-8]), model.Score([1, -4e-8]), 3);
    }
}
