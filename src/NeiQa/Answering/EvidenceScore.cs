using System.Numerics.Tensors;

namespace NeiQa.Answering;

/// <summary>How well a unit answers: a weighted sum of its features.</summary>
internal static class EvidenceScore
{
    /// <summary>
    /// Logistic regression on the shipped evaluation's candidate units as <c>neiqa eval --features</c> writes them, in the
    /// order of <see cref="EvidenceFeatures.Names"/>. The fit itself was made outside the repository.
    /// </summary>
    private static readonly float[] Weights = [9.47f, -10.33f, 3.07f, 1.17f, 0.26f, 0.13f, 1.03f, 0.69f, 1.29f, -0.07f, 2.23f, 1.32f, -4.64f, 1.04f];

    /// <summary>The score, as a logit.</summary>
    public static float Of(EvidenceFeatures features) => TensorPrimitives.Dot(features.ToArray(), Weights);

    /// <summary>The score without the answerability model, by which the units to be judged are chosen.</summary>
    public static float BeforeJudging(EvidenceFeatures features) => Of(features with { Answerability = 0 });
}
