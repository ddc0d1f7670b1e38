using System.Numerics.Tensors;
using NeiQa.Embeddings;

namespace NeiQa.Evaluation.Fitting;

/// <summary>
/// Fits the network of <see cref="AnswerabilityHead"/> by the logistic loss with dropped-out inputs (Srivastava et al. 2014).
/// </summary>
internal sealed class HeadNetwork
{
    private const int Epochs = 6, Batch = 256;

    /// <summary>Chosen, as the width of the hidden layer and the number of epochs, by areas under the ROC curve on a held-out fifth.</summary>
    private const float Rate = 0.001f, Dropped = 0.5f, Penalty = 0.0001f, DirectPenalty = 0.001f;

    /// <summary>Spread of the first weights of what the hidden units count.</summary>
    private const float FirstOutput = 0.1f;

    private static readonly int Inputs = AnswerabilityHead.Pooled;

    private readonly Random _random = new(1);
    private readonly float[][] _rows;
    private readonly float[] _targets, _counts;
    private readonly Adam[] _units;
    private readonly Adam _output;

    private HeadNetwork(float[][] rows, float[] targets, float[] counts)
    {
        (_rows, _targets, _counts) = (rows, targets, counts);

        // The last one is the weighted sum, which starts from nothing; the last input is the bias.
        _units = [.. Enumerable.Range(0, AnswerabilityHead.Hidden + 1).Select(unit => new Adam(Normal(Inputs + 1, unit < AnswerabilityHead.Hidden ? 1 / MathF.Sqrt(Inputs) : 0)))];
        Array.ForEach(_units, unit => unit.Weights[Inputs] = 0);
        _output = new Adam(Normal(AnswerabilityHead.Hidden, FirstOutput));
    }

    /// <summary>The head for features as they are.</summary>
    /// <param name="rows">The features of each example; they are left as they are.</param>
    /// <param name="positive">What each should tell.</param>
    /// <param name="counts">How much each counts.</param>
    public static AnswerabilityHead Fit(IReadOnlyList<float[]> rows, IReadOnlyList<bool> positive, IReadOnlyList<float> counts)
    {
        var (mean, scale) = Moments(rows);
        float[][] standard = new float[rows.Count][];
        Parallel.For(0, rows.Count, n =>
        {
            standard[n] = new float[Inputs];
            TensorPrimitives.Subtract(rows[n], mean, standard[n]);
            TensorPrimitives.Multiply(standard[n], scale, standard[n]);
        });
        float each = counts.Average();
        var network = new HeadNetwork(standard, [.. positive.Select(value => value ? 1f : 0f)], [.. counts.Select(count => count / each)]);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            network.Pass(Adam.Rate(Rate, epoch, Epochs));
        }

        return network.Raw(mean, scale);
    }

    private static (float[] Mean, float[] Scale) Moments(IReadOnlyList<float[]> rows)
    {
        double[] sum = new double[Inputs], squares = new double[Inputs];
        foreach (float[] row in rows)
        {
            for (int i = 0; i < Inputs; i++)
            {
                sum[i] += row[i];
                squares[i] += (double)row[i] * row[i];
            }
        }

        double[] mean = [.. sum.Select(value => value / rows.Count)];
        return ([.. mean.Select(value => (float)value)], [.. squares.Select((value, i) => (float)(1 / Math.Sqrt(Math.Max(1e-12, (value / rows.Count) - (mean[i] * mean[i])))))]);
    }

    private void Pass(float rate)
    {
        int[] order = [.. Enumerable.Range(0, _rows.Length)];
        _random.Shuffle(order);
        foreach (int[] batch in order.Chunk(Batch))
        {
            Step(batch, rate);
        }
    }

    private void Step(int[] batch, float rate)
    {
        int hidden = AnswerabilityHead.Hidden, seed = _random.Next();
        float[][] inputs = new float[batch.Length][], sums = new float[batch.Length][];
        float[] errors = new float[batch.Length];
        Parallel.For(0, batch.Length, n =>
        {
            inputs[n] = WithDropped(_rows[batch[n]], new Random(seed + n));
            sums[n] = [.. _units.Select(unit => TensorPrimitives.Dot(unit.Weights, inputs[n]))];
            float score = sums[n][hidden];
            for (int unit = 0; unit < hidden; unit++)
            {
                score += Math.Max(0, sums[n][unit]) * _output.Weights[unit];
            }

            errors[n] = ((1 / (1 + MathF.Exp(-score))) - _targets[batch[n]]) * _counts[batch[n]] / batch.Length;
        });
        float[] counted = [.. _output.Weights];
        _output.Descend(Gradient(_output.Weights, Penalty, hidden, errors.Select((error, n) => (error, (float[])[.. sums[n].Take(hidden).Select(sum => Math.Max(0, sum))]))), rate);
        Parallel.For(0, hidden + 1, unit =>
        {
            var parts = errors.Select((error, n) => (unit == hidden ? error : sums[n][unit] > 0 ? error * counted[unit] : 0, inputs[n])).Where(part => part.Item1 != 0);
            _units[unit].Descend(Gradient(_units[unit].Weights, unit == hidden ? DirectPenalty : Penalty, Inputs, parts), rate);
        });
    }

    private static float[] Gradient(float[] weights, float penalty, int penalised, IEnumerable<(float By, float[] Of)> parts)
    {
        float[] gradient = new float[weights.Length];
        TensorPrimitives.Multiply(weights.AsSpan(0, penalised), penalty, gradient);
        foreach (var (by, of) in parts)
        {
            TensorPrimitives.MultiplyAdd(of, by, gradient, gradient);
        }

        return gradient;
    }

    private static float[] WithDropped(float[] row, Random random)
    {
        float[] kept = new float[Inputs + 1];
        for (int i = 0; i < Inputs; i++)
        {
            kept[i] = random.NextSingle() < Dropped ? 0 : row[i] / (1 - Dropped);
        }

        kept[Inputs] = 1;
        return kept;
    }

    /// <summary>The weights on features that are not standardised.</summary>
    private AnswerabilityHead Raw(float[] mean, float[] scale) => new(
    [
        .. _units.SelectMany(unit =>
        {
            float[] raw = [.. scale.Select((value, i) => unit.Weights[i] * value)];
            return (float[])[.. raw, unit.Weights[Inputs] - TensorPrimitives.Dot(raw, mean)];
        }),
        .. _output.Weights,
    ]);

    private float[] Normal(int count, float spread) =>
        [.. Enumerable.Range(0, count).Select(_ => spread * MathF.Sqrt(-2 * MathF.Log(1 - _random.NextSingle())) * MathF.Cos(2 * MathF.PI * _random.NextSingle()))];
}
