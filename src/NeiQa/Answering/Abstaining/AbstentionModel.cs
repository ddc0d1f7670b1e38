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
        0.254f, -0.608f, 2.393f, 0.027f, -0.044f, 0.053f, -1.265f, 0.495f, 1.118f, 0.001f, -1.840f, -0.113f,
        -0.755f, -0.343f, -0.074f, -0.226f, 0.429f, -0.439f, 0.305f, -0.123f, -0.729f, -0.950f, -0.827f, -0.035f,
        1.705f, 0.047f, 0.268f, 0.149f, 4.996f,
    ];

    /// <summary>Changes with the weights and the features; part of what a fit depends on.</summary>
    public const int Version = 10;

    private const float Bias = 1.29f;

    /// <summary>The sum, as a logit.</summary>
    public static float Score(float[] features) => TensorPrimitives.Dot(features, Weights) + Bias;
}
