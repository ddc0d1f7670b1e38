using System.Numerics.Tensors;

namespace NeiQa.Evaluation.Fitting;

/// <summary>
/// Logistic regression with an L2 penalty for thousands of features, by accelerated gradient descent with restarts
/// (Nesterov 1983; O'Donoghue and Candès 2015). The features are standardised in place.
/// </summary>
internal sealed class RidgeLogit
{
    private const int Steps = 250, PowerSteps = 12;

    private readonly float[][] _rows;
    private readonly float[] _targets, _counts;
    private readonly float _penalty, _total;

    private RidgeLogit(float[][] rows, float[] targets, float[] counts, float penalty)
    {
        (_rows, _targets, _counts, _penalty) = (rows, targets, counts, penalty);
        _total = counts.Sum();
    }

    /// <summary>Weights on the features as they are, and a bias.</summary>
    /// <param name="rows">The features of each example; they are left as they are.</param>
    /// <param name="positive">What each should tell.</param>
    /// <param name="counts">How much each counts.</param>
    /// <param name="penalty">Of half the squared weights of standardised features, beside the mean loss; the bias has none.</param>
    public static (float[] Weights, float Bias) Fit(IReadOnlyList<float[]> rows, IReadOnlyList<bool> positive, IReadOnlyList<float> counts, float penalty)
    {
        int width = rows[0].Length;
        var (mean, scale) = Moments(rows, counts);
        float[][] standard = new float[rows.Count][];
        Parallel.For(0, rows.Count, n =>
        {
            // The last feature is the bias.
            standard[n] = new float[width + 1];
            TensorPrimitives.Subtract(rows[n], mean, standard[n]);
            TensorPrimitives.Multiply(standard[n].AsSpan(0, width), scale, standard[n]);
            standard[n][width] = 1;
        });
        float[] weights = new RidgeLogit(standard, [.. positive.Select(value => value ? 1f : 0f)], [.. counts], penalty).Descend();
        float[] raw = [.. scale.Select((value, i) => weights[i] * value)];
        return (raw, weights[width] - TensorPrimitives.Dot(raw, mean));
    }

    private static (float[] Mean, float[] Scale) Moments(IReadOnlyList<float[]> rows, IReadOnlyList<float> counts)
    {
        int width = rows[0].Length;
        double all = counts.Sum();
        double[] sum = new double[width], squares = new double[width];
        for (int n = 0; n < rows.Count; n++)
        {
            for (int i = 0; i < width; i++)
            {
                sum[i] += counts[n] * rows[n][i];
                squares[i] += (double)counts[n] * rows[n][i] * rows[n][i];
            }
        }

        return ([.. sum.Select(value => (float)(value / all))], [.. sum.Select((value, i) => (float)(1 / Math.Sqrt(Math.Max(1e-12, (squares[i] / all) - (value / all * value / all)))))]);
    }

    private float[] Descend()
    {
        int width = _rows[0].Length;
        float step = 1 / ((LargestCurvature() / 4) + _penalty);
        float[] weights = new float[width], ahead = new float[width];
        float momentum = 1;
        for (int n = 0; n < Steps; n++)
        {
            float[] gradient = Sum(ahead, (score, target) => (1 / (1 + MathF.Exp(-score))) - target);
            float[] next = [.. ahead.Select((weight, i) => weight - (step * (gradient[i] + (i < width - 1 ? _penalty * weight : 0))))];
            float[] change = [.. next.Select((weight, i) => weight - weights[i])];
            momentum = TensorPrimitives.Dot(gradient, change) > 0 ? 1 : momentum;
            float following = (1 + MathF.Sqrt(1 + (4 * momentum * momentum))) / 2;
            ahead = [.. next.Select((weight, i) => weight + ((momentum - 1) / following * change[i]))];
            (weights, momentum) = (next, following);
        }

        return weights;
    }

    /// <summary>The largest eigenvalue of the features' second moments, a little above (power iteration).</summary>
    private float LargestCurvature()
    {
        float[] direction = [.. Enumerable.Repeat(1f, _rows[0].Length)];
        float largest = 1;
        for (int n = 0; n < PowerSteps; n++)
        {
            float norm = TensorPrimitives.Norm<float>(direction);
            float[] unit = [.. direction.Select(value => value / norm)];
            direction = Sum(unit, (score, _) => score);
            largest = TensorPrimitives.Norm<float>(direction);
        }

        return 1.2f * largest;
    }

    /// <summary>The weighted mean of all rows, each times a number of its score and its target.</summary>
    private float[] Sum(float[] weights, Func<float, float, float> factor)
    {
        float[] total = new float[weights.Length];
        Parallel.For(
            0,
            _rows.Length,
            () => new float[weights.Length],
            (n, _, sum) =>
            {
                float by = factor(TensorPrimitives.Dot(_rows[n], weights), _targets[n]) * _counts[n] / _total;
                TensorPrimitives.MultiplyAdd(_rows[n], by, sum, sum);
                return sum;
            },
            sum =>
            {
                lock (total)
                {
                    TensorPrimitives.Add(total, sum, total);
                }
            });
        return total;
    }
}
