using System.Numerics.Tensors;

namespace NeiQa.Answering;

/// <summary>How well a unit answers: a weighted sum of its features.</summary>
internal static class EvidenceScore
{
    private static readonly float[] Weights = [8f, -8f, 5f, 0f, 2.5f, 0.1f, 1f, 0.5f, 1f, 0f, 1f, 2f, -4f];

    /// <summary>The score.</summary>
    public static float Of(EvidenceFeatures features) => TensorPrimitives.Dot(features.ToArray(), Weights);

    /// <summary>The score without the answerability model, by which the units to be judged are chosen.</summary>
    public static float BeforeJudging(EvidenceFeatures features) => Of(features with { Answerability = 0 });
}
