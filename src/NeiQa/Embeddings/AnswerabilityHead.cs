using System.Numerics.Tensors;

namespace NeiQa.Embeddings;

/// <summary>
/// A second reading of the answerability model: a small network over what its upper layers hold of the question's tokens and
/// of the text's, one hidden layer of rectified units beside a weighted sum. The model itself stays as it was trained; the
/// weights are fitted by <c>neiqa eval --fit</c> with <c>--write-head</c> to questions whose evidence is known (docs/retrieval.md).
/// </summary>
internal sealed class AnswerabilityHead
{
    /// <summary>Outputs of the model's last four layers.</summary>
    public static readonly IReadOnlyList<string> Layers = ["l2.h2", "l3.h2", "l4.h2", "l5.h2"];

    /// <summary>Floats of a token in a layer.</summary>
    public const int Width = 384;

    /// <summary>Hidden units.</summary>
    public const int Hidden = 128;

    /// <summary>Length of <see cref="Pool"/>: the means of the question's and of the text's tokens in each layer.</summary>
    public static readonly int Pooled = 2 * Width * Layers.Count;

    /// <summary>Floats of a head: a row of weights and a bias for each hidden unit and then for the weighted sum, and what each hidden unit counts.</summary>
    public static readonly int Size = ((Hidden + 1) * (Pooled + 1)) + Hidden;

    private readonly float[] _weights;

    /// <param name="weights">As many as <see cref="Size"/>.</param>
    public AnswerabilityHead(float[] weights) => _weights = weights;

    /// <summary>Reads heads from a file.</summary>
    public static IReadOnlyList<AnswerabilityHead> Load(string path) =>
        [.. FloatFile.Read(path, Size).Select(weights => new AnswerabilityHead(weights))];

    /// <summary>Writes heads as <see cref="Load"/> reads them.</summary>
    public static void Write(string path, IEnumerable<AnswerabilityHead> heads) => FloatFile.Write(path, heads.Select(head => head._weights));

    /// <summary>Layer by layer the mean of the question's tokens, then that of the text's; the first token belongs to neither.</summary>
    /// <param name="layers">For each layer the tokens' floats, one token after the other.</param>
    /// <param name="tokens">How many there are.</param>
    /// <param name="secondStart">The text's first.</param>
    public static float[] Pool(IReadOnlyList<float[]> layers, int tokens, int secondStart)
    {
        float[] pooled = new float[Pooled];
        for (int layer = 0; layer < layers.Count; layer++)
        {
            Mean(layers[layer], 1, secondStart, pooled.AsSpan(2 * layer * Width, Width));
            Mean(layers[layer], secondStart, tokens, pooled.AsSpan(((2 * layer) + 1) * Width, Width));
        }

        return pooled;
    }

    /// <summary>What the network makes of it, a logit: higher is better answered.</summary>
    public float Score(float[] pooled)
    {
        float score = Row(Hidden, pooled);
        for (int unit = 0; unit < Hidden; unit++)
        {
            score += Math.Max(0, Row(unit, pooled)) * _weights[((Hidden + 1) * (Pooled + 1)) + unit];
        }

        return score;
    }

    private float Row(int row, float[] pooled)
    {
        var weights = _weights.AsSpan(row * (Pooled + 1), Pooled + 1);
        return TensorPrimitives.Dot(weights[..Pooled], pooled) + weights[Pooled];
    }

    private static void Mean(float[] tokens, int from, int to, Span<float> mean)
    {
        for (int token = from; token < to; token++)
        {
            TensorPrimitives.Add(mean, tokens.AsSpan(token * Width, Width), mean);
        }

        TensorPrimitives.Divide(mean, Math.Max(1, to - from), mean);
    }
}
