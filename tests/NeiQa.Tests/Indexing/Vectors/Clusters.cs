using System.Numerics.Tensors;
using NeiQa.Indexing.Vectors;

namespace NeiQa.Tests.Indexing.Vectors;

/// <summary>Unit vectors that lie in clusters, as embeddings of texts do, and the exact neighbours of a question among them.</summary>
internal sealed class Clusters(int dimensions, int centres, int seed)
{
    private readonly Random _random = new(seed);
    private readonly float[][] _centres = Centres(dimensions, centres, new Random(seed + 1));

    /// <summary>The next vector: a centre with noise of about its own length.</summary>
    public float[] Next() => Near(_centres[_random.Next(_centres.Length)], 1);

    /// <summary>A vector near another.</summary>
    public float[] Near(ReadOnlySpan<float> centre, double noise)
    {
        var vector = Gaussian(dimensions, _random);
        TensorPrimitives.Multiply(vector, (float)(noise / Math.Sqrt(dimensions)), vector);
        TensorPrimitives.Add(vector, centre, vector);
        return Unit(vector);
    }

    /// <summary>An index of the vectors, each in the slot of its number.</summary>
    public static VectorIndex Index(IReadOnlyList<float[]> vectors, int threads = 0)
    {
        var index = new VectorIndex(vectors[0].Length, threads);
        for (var slot = 0; slot < vectors.Count; slot++)
        {
            index.Set(slot, vectors[slot]);
        }

        return index;
    }

    /// <summary>The slots nearest to a question by exact cosine.</summary>
    public static int[] Nearest(IReadOnlyList<float[]> vectors, float[] query, int count) =>
        [.. Enumerable.Range(0, vectors.Count).OrderByDescending(slot => TensorPrimitives.Dot<float>(query, vectors[slot])).Take(count)];

    private static float[][] Centres(int dimensions, int count, Random random) =>
        [.. Enumerable.Range(0, count).Select(_ => Unit(Gaussian(dimensions, random)))];

    private static float[] Unit(float[] vector)
    {
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }

    private static float[] Gaussian(int dimensions, Random random)
    {
        var vector = new float[dimensions];
        for (var i = 0; i < dimensions; i++)
        {
            vector[i] = (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        return vector;
    }
}
