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
        0.218f, -0.031f, 2.053f, 0.047f, -0.023f, -0.012f, -0.947f, 0.387f, 0.975f, 0.292f, -1.978f, 0.001f,
        -1.105f, -0.398f, 0.077f, -0.042f, -0.034f, -0.066f, 0.409f, -0.244f, -0.598f, -1.218f, -1.050f, 0.025f,
        1.926f, 0.200f, 0.291f, 0.136f, 0.938f,
    ];

    /// <summary>Changes with the weights and the features; part of what a fit depends on.</summary>
    public const int Version = 8;

    private const float Bias = 2.1f;

    /// <summary>The sum, as a logit.</summary>
    public static float Score(float[] features) => TensorPrimitives.Dot(features, Weights) + Bias;
}
