using System.Numerics.Tensors;

namespace NeiQa.Answering.Abstaining;

/// <summary>How much speaks for an answer: a weighted sum of the evidence, the same for every corpus. Where it has to lie is fitted to each.</summary>
internal static class AbstentionModel
{
    /// <summary>
    /// In the order of <see cref="AbstentionFeatures.Names"/>: logistic regression on the shipped evaluation and on the six
    /// articles of SQuAD 2.0 that the models were not trained on, both with the same weight. Ten-fold cross-validation, AUC
    /// on the two: .967 and .774, where the best cosine alone has .824 and .680, the answerability model alone .897 and .735.
    /// </summary>
    private static readonly float[] Weights =
    [
        -0.718f, 0.080f, 4.593f, 0.173f, 0.178f, -0.013f, -0.838f, 2.325f, 1.617f, -0.024f, -1.476f, -0.030f, -1.516f, -0.051f, 1.691f, 0.948f,
        -2.468f, 2.095f, 0.651f, -0.110f,
    ];

    private const float Bias = -3.947f;

    /// <summary>The sum, as a logit.</summary>
    public static float Score(float[] features) => TensorPrimitives.Dot(features, Weights) + Bias;
}
