using System.Numerics.Tensors;

namespace NeiQa.Answering.Abstaining;

/// <summary>How much speaks for an answer: a weighted sum of the evidence, the same for every corpus; what it has to reach is <see cref="Abstention"/>'s.</summary>
internal static class AbstentionModel
{
    /// <summary>
    /// In the order of <see cref="AbstentionFeatures.Names"/>, as <c>neiqa eval --fit</c> printed them for the files of features
    /// that docs/retrieval.md names, but for <c>referencesCovered</c>: the files have few questions about references, the fit
    /// gave it .391, and those of the shipped questions whose every word a reference has were refused by a hair; the bias is the article's.
    /// </summary>
    private static readonly float[] Weights =
    [
        0.422f, -0.405f, 3.103f, 0.025f, -0.147f, 0.036f, -1.028f, 0.216f, 1.526f, 0.145f, -2.261f, 0.073f,
        -1.449f, -0.545f, 0.021f, -0.213f, 0.361f, -0.445f, 0.508f, 0.8f, -0.005f, -2.970f, -1.183f, -0.089f,
        2.246f, 0.419f, 0.561f, 0.097f,
    ];

    /// <summary>Changes with the weights and the features; part of what a fit depends on.</summary>
    public const int Version = 4;

    private const float Bias = 3.292f;

    /// <summary>The sum, as a logit.</summary>
    public static float Score(float[] features) => TensorPrimitives.Dot(features, Weights) + Bias;
}
