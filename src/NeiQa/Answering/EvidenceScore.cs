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
        4.257f, -5.070f, 2.575f, -0.289f, 0.977f, -0.027f, 0.082f, 0.367f, 0.146f, -0.200f, 0.021f, 0.764f, -1.841f, 0.769f, 1.058f, 1.694f, 0.510f, 0.653f,
    ];

    /// <summary>The score, as a logit.</summary>
    public static float Of(EvidenceFeatures features) => TensorPrimitives.Dot(features.ToArray(), Weights);

    /// <summary>The score without the answerability model, by which the units to be judged are chosen.</summary>
    public static float BeforeJudging(EvidenceFeatures features) => Of(features with { Answerability = 0, Support = 0 });
}
