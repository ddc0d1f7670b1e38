namespace NeiQa.Evaluation.Fitting;

/// <summary>An example to fit to.</summary>
/// <param name="Features">What was measured.</param>
/// <param name="IsPositive">What it should tell.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Group">Examples of one group are never on both sides of a cross-validation.</param>
internal sealed record Example(double[] Features, bool IsPositive, double Weight, int Group);

/// <summary>Weights on the features as they are, and a bias.</summary>
/// <param name="Weights">One a feature.</param>
/// <param name="Bias">What is added.</param>
internal sealed record LinearModel(double[] Weights, double Bias)
{
    /// <summary>The logit of an example.</summary>
    public double Score(double[] features) => Bias + features.Zip(Weights, (feature, weight) => feature * weight).Sum();
}

/// <summary>Logistic regression with an L2 penalty on standardised features, by Newton's method.</summary>
internal static class LogisticRegression
{
    private const int Steps = 30;
    private const double Converged = 1e-8;

    /// <summary>A feature that differs less is constant but for rounding errors, which are not to be scaled up.</summary>
    private const double Constant = 1e-6;

    /// <summary>Fits a model.</summary>
    /// <param name="examples">At least one of either kind.</param>
    /// <param name="penalty">Of the squared weights; the bias has none.</param>
    public static LinearModel Fit(IReadOnlyList<Example> examples, double penalty)
    {
        int features = examples[0].Features.Length;
        double all = examples.Sum(example => example.Weight);
        double[] mean = [.. Enumerable.Range(0, features).Select(i => examples.Sum(example => example.Weight * example.Features[i]) / all)];
        double[] deviation = [.. Enumerable.Range(0, features).Select(i =>
            Math.Sqrt(examples.Sum(example => example.Weight * Math.Pow(example.Features[i] - mean[i], 2)) / all)).Select(spread => spread < Constant ? 1 : spread)];
        double[][] rows = [.. examples.Select(example => (double[])[.. example.Features.Select((value, i) => (value - mean[i]) / deviation[i]), 1])];
        double[] weights = new double[features + 1];
        for (int step = 0; step < Steps; step++)
        {
            double[] change = Step(examples, rows, weights, penalty);
            weights = [.. weights.Zip(change, (weight, by) => weight + by)];
            if (change.Max(Math.Abs) < Converged)
            {
                break;
            }
        }

        double[] raw = [.. deviation.Select((scale, i) => weights[i] / scale)];
        return new LinearModel(raw, weights[^1] - raw.Zip(mean, (weight, at) => weight * at).Sum());
    }

    private static double[] Step(IReadOnlyList<Example> examples, double[][] rows, double[] weights, double penalty)
    {
        int size = weights.Length;
        double[] gradient = new double[size];
        double[][] curvature = [.. Enumerable.Range(1, size).Select(length => new double[length])];
        for (int n = 0; n < rows.Length; n++)
        {
            double[] row = rows[n];
            double probability = 1 / (1 + Math.Exp(-row.Zip(weights, (value, weight) => value * weight).Sum()));
            double error = examples[n].Weight * ((examples[n].IsPositive ? 1 : 0) - probability), slope = examples[n].Weight * probability * (1 - probability);
            for (int i = 0; i < size; i++)
            {
                gradient[i] += error * row[i];
                for (int j = 0; j <= i; j++)
                {
                    curvature[i][j] += slope * row[i] * row[j];
                }
            }
        }

        for (int i = 0; i < size; i++)
        {
            double held = i < size - 1 ? penalty : 1e-9;
            gradient[i] -= held * weights[i];
            curvature[i][i] += held;
        }

        return Cholesky.Solve(curvature, gradient);
    }
}
