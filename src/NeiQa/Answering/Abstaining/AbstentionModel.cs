using System.Numerics.Tensors;

namespace NeiQa.Answering.Abstaining;

/// <summary>How much speaks for an answer: a weighted sum of the evidence, the same for every corpus; what it has to reach is <see cref="Abstention"/>'s.</summary>
internal static class AbstentionModel
{
    /// <summary>
    /// In the order of <see cref="AbstentionFeatures.Names"/>, as <c>neiqa eval --fit</c> printed them for the files of features
    /// that docs/retrieval.md names; the bias is the shipped questions'.
    /// </summary>
    private static readonly float[] Weights =
    [
        -0.062f, 0.062f, 2.088f, 0.023f, -0.032f, 0.039f, -1.817f, 1.170f, 0.909f, 0.007f, -1.947f, -0.080f,
        -0.751f, -0.353f, -0.081f, -0.120f, 0.286f, -0.553f, -0.084f, -0.286f, -0.311f, -1.402f, -0.834f, -0.011f,
        1.810f, 0.161f, 0.261f, 0.055f, 4.840f,
    ];

    /// <summary>Changes with the weights and the features; part of what a fit depends on.</summary>
    public const int Version = 9;

    private const float Bias = 1.46f;

    /// <summary>The sum, as a logit.</summary>
    public static float Score(float[] features) => TensorPrimitives.Dot(features, Weights) + Bias;
}
