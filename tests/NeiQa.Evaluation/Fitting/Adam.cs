using System.Numerics.Tensors;

namespace NeiQa.Evaluation.Fitting;

/// <summary>Weights that descend along gradients scaled by their own history (Adam: Kingma and Ba 2015).</summary>
/// <param name="weights">Where they start; changed in place.</param>
internal sealed class Adam(float[] weights)
{
    private const float KeepMean = 0.9f, KeepSquare = 0.99f, Smallest = 1e-8f;

    private readonly float[] _mean = new float[weights.Length], _square = new float[weights.Length], _scratch = new float[weights.Length];
    private int _step;

    /// <summary>The weights as they are now.</summary>
    public float[] Weights { get; } = weights;

    /// <summary>Length of a step in an epoch: all of the rate in the first half, then less and less.</summary>
    public static float Rate(float rate, int epoch, int epochs) => rate * Math.Min(1, 2 * (1 - (epoch / (float)epochs)));

    /// <summary>Takes a step.</summary>
    /// <param name="gradient">Of the loss by the weights.</param>
    /// <param name="rate">Length of the step.</param>
    public void Descend(float[] gradient, float rate)
    {
        _step++;
        TensorPrimitives.Multiply(_mean, KeepMean, _mean);
        TensorPrimitives.MultiplyAdd(gradient, 1 - KeepMean, _mean, _mean);
        TensorPrimitives.Multiply(_square, KeepSquare, _square);
        TensorPrimitives.Multiply(gradient, gradient, _scratch);
        TensorPrimitives.MultiplyAdd(_scratch, 1 - KeepSquare, _square, _square);
        TensorPrimitives.Divide(_square, 1 - MathF.Pow(KeepSquare, _step), _scratch);
        TensorPrimitives.Sqrt(_scratch, _scratch);
        TensorPrimitives.Add(_scratch, Smallest, _scratch);
        TensorPrimitives.Divide(_mean, _scratch, _scratch);
        TensorPrimitives.MultiplyAdd(_scratch, -rate / (1 - MathF.Pow(KeepMean, _step)), Weights, Weights);
    }
}
