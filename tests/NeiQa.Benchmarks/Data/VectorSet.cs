using System.Numerics.Tensors;

namespace NeiQa.Benchmarks.Data;

/// <summary>Vectors of unit length, one after another in memory.</summary>
internal sealed class VectorSet
{
    /// <summary>Length of a vector.</summary>
    public const int Dimensions = 384;

    /// <summary>Noise that leaves a cosine of .9 on average: its length to the vector's.</summary>
    private static readonly double Noise = Math.Sqrt((1 / (0.9 * 0.9)) - 1);

    private readonly float[] _values;

    /// <param name="count">Vectors in it.</param>
    public VectorSet(int count) => (Count, _values) = (count, GC.AllocateUninitializedArray<float>(checked(count * Dimensions)));

    /// <summary>Vectors in it.</summary>
    public int Count { get; }

    /// <summary>A vector, to read or write.</summary>
    public Span<float> this[int index] => _values.AsSpan(index * Dimensions, Dimensions);

    /// <summary>The first vectors; where there are not enough, copies of them with Gaussian noise, normalised.</summary>
    public VectorSet Resize(int count)
    {
        var resized = new VectorSet(count);
        var kept = Math.Min(count, Count);
        _values.AsSpan(0, kept * Dimensions).CopyTo(resized._values);
        Parallel.For(kept, count, index => Jitter(this[index % Count], resized[index], new Random(index)));
        return resized;
    }

    /// <summary>Vectors between these, each of three of them at random weights, normalised: as varied as real ones, which copies are not.</summary>
    public VectorSet Mix(int count)
    {
        var mixed = new VectorSet(count);
        Parallel.For(0, count, index =>
        {
            var random = new Random(index);
            var target = mixed[index];
            target.Clear();
            for (var i = 0; i < 3; i++)
            {
                TensorPrimitives.MultiplyAdd(this[random.Next(Count)], random.NextSingle(), target, target);
            }

            TensorPrimitives.Divide(target, TensorPrimitives.Norm<float>(target), target);
        });
        return mixed;
    }

    private static void Jitter(ReadOnlySpan<float> source, Span<float> target, Random random)
    {
        var deviation = (float)(Noise / Math.Sqrt(Dimensions));
        for (var i = 0; i < target.Length; i += 2)
        {
            // Box-Muller: two Gaussian values from two uniform ones.
            var radius = MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * deviation;
            var (sine, cosine) = MathF.SinCos(2 * MathF.PI * random.NextSingle());
            (target[i], target[i + 1]) = (source[i] + (radius * sine), source[i + 1] + (radius * cosine));
        }

        TensorPrimitives.Divide(target, TensorPrimitives.Norm<float>(target), target);
    }
}
