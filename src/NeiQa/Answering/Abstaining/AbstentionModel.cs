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
        -0.269f, 0.732f, 2.876f, 0.056f, -0.068f, 0.036f, -0.831f, 0.419f, 0.866f, 0.145f, -1.712f, -0.016f,
        -1.354f, -0.484f, 0.211f, -0.132f, 0.321f, -0.545f, 0.418f, 0.088f, 0.034f, -2.384f, -1.213f, -0.007f,
        1.620f, 0.200f, 0.423f, 0.075f,
    ];

    /// <summary>Changes with the weights and the features; part of what a fit depends on.</summary>
    public const int Version = 6;

    private const float Bias = 2.593f;

    /// <summary>The sum, as a logit.</summary>
    public static float Score(float[] features) => TensorPrimitives.Dot(features, Weights) + Bias;
}
