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
/// stochastic gradient descent with a step that shrinks to nothing. Same examples, same weights.
/// </summary>
internal sealed class SecondNet
{
    // Chosen by cross-validation over the examples.
    private const int Rounds = 20;
    private const float FirstStep = 0.04f, EmbeddingScale = 3f, WordScale = 2.5f;
    private const int Kinds = 3;

    private readonly float[][] _vectorWeights;
    private readonly float[][] _wordWeights;
    private readonly float[] _bias = new float[Kinds];

    private SecondNet(int dimensions, int features)
    {
        _vectorWeights = [new float[dimensions], new float[dimensions], new float[dimensions]];
        _wordWeights = [new float[features], new float[features], new float[features]];
    }

    /// <summary>Fits a net to the examples.</summary>
    public static SecondNet Fit(IReadOnlyList<SafetyExample> examples, int features)
    {
        var net = new SecondNet(examples[0].Vector.Length, features);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(1);
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            float step = FirstStep * (Rounds - round) / Rounds;
            foreach (int i in order)
            {
                net.Learn(examples[i], step);
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
                words += _wordWeights[kind][feature];
            }

            scores[kind] = (EmbeddingScale * TensorPrimitives.Dot(_vectorWeights[kind], vector)) + (value * words) + _bias[kind];
        }

        TensorPrimitives.SoftMax(scores, scores);
        return scores;
    }

    private void Learn(SafetyExample example, float step)
    {
        var scores = Predict(example.Vector, example.Features);
        float value = WordValue(example.Features);
        for (int kind = 0; kind < Kinds; kind++)
        {
            float change = step * (((int)example.Kind == kind ? 1 : 0) - scores[kind]);
            TensorPrimitives.MultiplyAdd(example.Vector, change * EmbeddingScale, _vectorWeights[kind], _vectorWeights[kind]);
            foreach (int feature in example.Features)
            {
                _wordWeights[kind][feature] += change * value;
            }

            _bias[kind] += change;
        }
    }

    // Long and short texts weigh alike.
    private static float WordValue(ReadOnlySpan<int> features) => features.Length == 0 ? 0 : WordScale / MathF.Sqrt(features.Length);
}
