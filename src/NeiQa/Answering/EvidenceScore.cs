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
        4.323f, -8.124f, 4.542f, 0.454f, 0.177f, -0.006f, 0.067f, 0.252f, 0.159f, -0.356f, 0.148f, 1.219f, -1.636f, 0.453f, 0.898f, 1.874f, 0.536f, 0.644f,
    ];

    /// <summary>The score, as a logit.</summary>
    public static float Of(EvidenceFeatures features) => TensorPrimitives.Dot(features.ToArray(), Weights);

    /// <summary>The score without the answerability model, by which the units to be judged are chosen.</summary>
    public static float BeforeJudging(EvidenceFeatures features) => Of(features with { Answerability = 0, Support = 0 });
}
