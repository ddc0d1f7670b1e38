using System.Numerics.Tensors;

namespace NeiQa.Answering;

/// <summary>How well a unit answers: a weighted sum of its features.</summary>
internal static class EvidenceScore
{
    /// <summary>
    /// In the order of <see cref="EvidenceFeatures.Names"/>, as <c>neiqa eval --fit</c> printed them for four files of
    /// features that docs/retrieval.md names; the last two were added later, each from a fit of its own.
    /// </summary>
    private static readonly float[] Weights =
    [
        5.952f, -6.161f, 2.704f, 0.165f, 1.278f, 0.131f, 0.447f, 0.787f, 1.703f, 0.347f, 2.312f, 0.365f, -2.936f, 0.643f, 1.2f, 1.8f,
    ];

    /// <summary>The score, as a logit.</summary>
    public static float Of(EvidenceFeatures features) => TensorPrimitives.Dot(features.ToArray(), Weights);

    /// <summary>The score without the answerability model, by which the units to be judged are chosen.</summary>
    public static float BeforeJudging(EvidenceFeatures features) => Of(features with { Answerability = 0 });
}
