using System.Numerics.Tensors;

namespace NeiQa.Answering;

/// <summary>How well a unit answers: a weighted sum of its features.</summary>
internal static class EvidenceScore
{
    /// <summary>
    /// In the order of <see cref="EvidenceFeatures.Names"/>, as <c>neiqa eval --fit</c> printed them for the files of features
    /// that docs/retrieval.md names.
    /// </summary>
    private static readonly float[] Weights =
    [
        4.777f, -7.899f, 4.194f, 0.134f, 0.543f, 0.019f, 0.094f, 0.394f, 0.230f, -0.360f, 0.117f, 1.167f, -2.239f, 0.299f, 1.328f, 1.059f, 0.460f, 0.649f,
    ];

    /// <summary>The score, as a logit.</summary>
    public static float Of(EvidenceFeatures features) => TensorPrimitives.Dot(features.ToArray(), Weights);

    /// <summary>The score without the answerability model, by which the units to be judged are chosen.</summary>
    public static float BeforeJudging(EvidenceFeatures features) => Of(features with { Answerability = 0, Support = 0 });
}
