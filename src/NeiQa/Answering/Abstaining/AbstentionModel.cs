using System.Numerics.Tensors;

namespace NeiQa.Answering.Abstaining;

/// <summary>How much speaks for an answer: a weighted sum of the evidence, the same for every corpus; what it has to reach is <see cref="Abstention"/>'s.</summary>
internal static class AbstentionModel
{
    /// <summary>
    /// In the order of <see cref="AbstentionFeatures.Names"/>: logistic regression on the shipped evaluation and on the six
    /// articles of SQuAD 2.0 that the models were not trained on, both with the same weight, on what
    /// <c>neiqa eval --features</c> writes. The fit itself was made outside the repository.
    /// </summary>
    private static readonly float[] Weights =
    [
        -0.964f, 0.127f, 4.793f, 0.192f, 0.148f, -0.011f, -0.335f, 2.088f, 1.097f, -0.003f, -1.807f, -0.115f, -1.530f, -0.045f, 1.796f, 0.857f,
        -2.297f, 2.167f, 0.427f, -0.144f, 0, 0, 0,
    ];

    private const float Bias = -3.679f;

    /// <summary>The sum, as a logit.</summary>
    public static float Score(float[] features) => TensorPrimitives.Dot(features, Weights) + Bias;
}
