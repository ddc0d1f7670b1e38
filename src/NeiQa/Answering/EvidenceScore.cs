using System.Numerics.Tensors;

namespace NeiQa.Answering;

/// <summary>How well a unit answers: a weighted sum of its features.</summary>
internal static class EvidenceScore
{
    private static readonly float[] Weights = [4f, 1f, 1.5f, 2f, 1f, 0.35f, 0f, 0f, 1f];

    /// <summary>The score.</summary>
    public static float Of(EvidenceFeatures features) => TensorPrimitives.Dot(features.ToArray(), Weights);

    /// <summary>The score without the answerability model, by which the units to be judged are chosen.</summary>
    public static float BeforeJudging(EvidenceFeatures features) => Of(features with { Answerability = 0 });
}
