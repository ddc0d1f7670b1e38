using System.Numerics.Tensors;

namespace NeiQa.Embeddings;

/// <summary>
/// Turns a question's vector into one whose product with a unit's vector says how likely the unit is what the question asks
/// for, beside their cosine: a linear map, fitted by <c>neiqa eval --fit</c> with <c>--write-adapter</c> to questions whose
/// evidence is known (docs/retrieval.md). It belongs to the embedder that ships.
/// </summary>
internal sealed class QuestionAdapter
{
    /// <summary>Floats of a vector.</summary>
    public const int Width = 384;

    /// <summary>Floats of a map: a row for each of the question's floats, and one that is added.</summary>
    public const int Size = (Width + 1) * Width;

    /// <param name="files">The checked files.</param>
    public QuestionAdapter(ModelFiles files) =>
        Maps = files.HasShippedEmbedder ? Load(files.QuestionAdapter) : [];

    /// <summary>One map, or none for an embedder of one's own; several only where a fit is checked (<see cref="Fold"/>).</summary>
    public IReadOnlyList<float[]> Maps { get; set; }

    /// <summary>Reads maps from a file.</summary>
    public static IReadOnlyList<float[]> Load(string path) => [.. FloatFile.Read(path, Size)];

    /// <summary>The vector as the map makes it; zeros where there is none.</summary>
    /// <param name="vector">The question's vector.</param>
    /// <param name="question">Its text, by which one of several maps is chosen.</param>
    public float[] Adapt(float[] vector, string question) => Maps.Count > 0 ? Apply(Maps[Fold.Of(question, Maps.Count)], vector) : new float[vector.Length];

    /// <summary>The vector as a map makes it.</summary>
    public static float[] Apply(float[] map, float[] vector)
    {
        float[] adapted = map[(Width * Width)..];
        for (int i = 0; i < Width; i++)
        {
            TensorPrimitives.MultiplyAdd(map.AsSpan(i * Width, Width), vector[i], adapted, adapted);
        }

        return adapted;
    }
}
