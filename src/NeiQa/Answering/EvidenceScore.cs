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
        4.918f, -6.355f, 3.214f, 0.373f, 0.371f, -0.028f, 0.254f, 0.662f, 0.827f, -0.072f, 1.03f, 0.613f, -2.164f, -0.163f, 1.059f, 0.913f, 0.602f,
    ];

    /// <summary>The score, as a logit.</summary>
    public static float Of(EvidenceFeatures features) => TensorPrimitives.Dot(features.ToArray(), Weights);

    /// <summary>The score without the answerability model, by which the units to be judged are chosen.</summary>
    public static float BeforeJudging(EvidenceFeatures features) => Of(features with { Answerability = 0, Support = 0 });
}
