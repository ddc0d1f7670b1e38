using System.Numerics.Tensors;

namespace NeiQa.Answering.Abstaining;

/// <summary>How much speaks for an answer: a weighted sum of the evidence, the same for every corpus; what it has to reach is <see cref="Abstention"/>'s.</summary>
internal static class AbstentionModel
{
    /// <summary>
    /// In the order of <see cref="AbstentionFeatures.Names"/>, as <c>neiqa eval --fit</c> printed them for the five files of
    /// features that docs/retrieval.md names; the bias is the article's.
    /// </summary>
    private static readonly float[] Weights =
    [
        -0.551f, 1.734f, 3.025f, 0.128f, 0.086f, 0.024f, -0.687f, 1.678f, 1.085f, 0.528f, -2.047f, -0.02f,
        -2.403f, -1.246f, 2.588f, 0.568f, 0.794f, 0.891f, -0.18f, 0.133f, -0.242f, -2.655f, -1.189f, 0.237f, 2.555f,
    ];

    /// <summary>Changes with the weights and the features; part of what a fit depends on.</summary>
    public const int Version = 2;

    private const float Bias = -1.095f;

    /// <summary>The sum, as a logit.</summary>
    public static float Score(float[] features) => TensorPrimitives.Dot(features, Weights) + Bias;
}
