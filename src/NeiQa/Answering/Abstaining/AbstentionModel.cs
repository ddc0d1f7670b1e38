using System.Numerics.Tensors;

namespace NeiQa.Answering.Abstaining;

/// <summary>How much speaks for an answer: a weighted sum of the evidence, the same for every corpus; what it has to reach is <see cref="Abstention"/>'s.</summary>
internal static class AbstentionModel
{
    /// <summary>
    /// In the order of <see cref="AbstentionFeatures.Names"/>, as <c>neiqa eval --fit</c> printed them for the four files of
    /// features that docs/retrieval.md names; the bias is the article's.
    /// </summary>
    private static readonly float[] Weights =
    [
        0.52f, 0.954f, 2.973f, 0.132f, 0.087f, 0.074f, 0.725f, 2.452f, 1.052f, 0.369f, -1.361f, 0.227f,
        -2.462f, -1.142f, 2.71f, 0.443f, -1.174f, 1.493f, -0.401f, 0.67f, -1.232f, -1.274f, -0.98f,
    ];

    /// <summary>Changes with the weights and the features; part of what a fit depends on.</summary>
    public const int Version = 1;

    private const float Bias = -1.324f;

    /// <summary>The sum, as a logit.</summary>
    public static float Score(float[] features) => TensorPrimitives.Dot(features, Weights) + Bias;
}
