using System.Numerics.Tensors;

namespace NeiQa.Answering.Safety;

/// <summary>An example phrase ready to learn from.</summary>
/// <param name="Kind">What the phrase needs.</param>
/// <param name="Text">The phrase.</param>
/// <param name="Vector">Its embedding, unit length.</param>
/// <param name="Features">Its lexical features.</param>
internal sealed record SafetyExample(SafetyKind Kind, string Text, float[] Vector, int[] Features);

/// <summary>
/// Multinomial logistic regression over a question's embedding and its words, fitted to the example phrases by
/// stochastic gradient descent with AdaGrad step sizes (Duchi et al. 2011). Same examples, same weights.
/// </summary>
internal sealed class SecondNet
{
    internal static int Rounds = 20;
    internal static float Step = 0.05f;
    internal static float Decay = 1e-5f;
    internal static float EmbeddingScale = 4f;
    internal static float WordScale = 2f;
    private const int Kinds = 3;

    private readonly float[][] _dense = new float[Kinds][];
    private readonly float[][] _sparse = new float[Kinds][];

    private SecondNet(int dimensions, int features)
    {
        for (int kind = 0; kind < Kinds; kind++)
        {
            _dense[kind] = new float[dimensions];
            _sparse[kind] = new float[features + 1];
        }
    }

    /// <summary>Fits a net to the examples.</summary>
    public static SecondNet Fit(IReadOnlyList<SafetyExample> examples, int features)
    {
        var net = new SecondNet(examples[0].Vector.Length, features);
        var squares = new SecondNet(examples[0].Vector.Length, features);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(1);
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (int i in order)
            {
                net.Learn(examples[i], squares);
            }
        }

        return net;
    }

    /// <summary>Probability of each kind, in the order of <see cref="SafetyKind"/>; they sum to 1.</summary>
    public float[] Predict(ReadOnlySpan<float> vector, ReadOnlySpan<int> features)
    {
        var scores = new float[Kinds];
        float value = WordValue(features);
        for (int kind = 0; kind < Kinds; kind++)
        {
            float words = 0;
            foreach (int feature in features)
            {
                words += _sparse[kind][feature];
            }

            scores[kind] = (EmbeddingScale * TensorPrimitives.Dot(_dense[kind], vector)) + (value * words) + _sparse[kind][^1];
        }

        TensorPrimitives.SoftMax(scores, scores);
        return scores;
    }

    private void Learn(SafetyExample example, SecondNet squares)
    {
        var scores = Predict(example.Vector, example.Features);
        float value = WordValue(example.Features);
        for (int kind = 0; kind < Kinds; kind++)
        {
            float error = scores[kind] - ((int)example.Kind == kind ? 1 : 0);
            StepDense(_dense[kind], squares._dense[kind], example.Vector, error * EmbeddingScale);
            foreach (int feature in example.Features)
            {
                StepSparse(_sparse[kind], squares._sparse[kind], feature, error * value);
            }

            StepSparse(_sparse[kind], squares._sparse[kind], _sparse[kind].Length - 1, error);
        }
    }

    private static void StepDense(float[] weights, float[] squares, float[] vector, float error)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            float gradient = (error * vector[i]) + (Decay * weights[i]);
            squares[i] += gradient * gradient;
            weights[i] -= Step * gradient / (MathF.Sqrt(squares[i]) + 1e-6f);
        }
    }

    private static void StepSparse(float[] weights, float[] squares, int i, float error)
    {
        float gradient = error + (Decay * weights[i]);
        squares[i] += gradient * gradient;
        weights[i] -= Step * gradient / (MathF.Sqrt(squares[i]) + 1e-6f);
    }

    private static float WordValue(ReadOnlySpan<int> features) => features.Length == 0 ? 0 : WordScale / MathF.Sqrt(features.Length);
}
