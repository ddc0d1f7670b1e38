using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using NeiQa.Embeddings;
using NeiQa.Indexing.Vectors;

namespace NeiQa.Answering.Abstaining;

/// <summary>
/// How likely one document answers a question, by the question alone: kernel ridge regression over the vectors of questions
/// on that document that are known to have an answer or none, fitted by <c>neiqa eval --fit</c> with <c>--write-prior</c>
/// (docs/retrieval.md). It says nothing of other documents, nor of another edition of this one.
/// </summary>
internal sealed class QuestionPrior
{
    /// <summary>SHA-256 of the document's bytes: the article that ships.</summary>
    public const string Document = "405370ba9278cae07034ee8698dee08254be4134ca731a9a6c096e0bf4277eb6";

    /// <summary>How fast a known question counts for less with its distance: exp(Nearness × (cosine - 1)). 3 is as good by the areas that the fit prints; 2, 6 and 8 are up to .04 worse.</summary>
    private const float Nearness = 4;

    private VectorBlock _known;

    /// <summary>A weight for each known question; several fits only where a fit is checked (<see cref="Fold"/>), none for an embedder of one's own.</summary>
    private float[][] _fits = [];

    /// <param name="files">The checked files.</param>
    public QuestionPrior(ModelFiles files)
    {
        if (files.HasShippedEmbedder)
        {
            Load(files.QuestionPrior);
        }
    }

    /// <summary>Takes the fits of a file instead.</summary>
    public void Load(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int block = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        _known = VectorBlock.Open(bytes[sizeof(int)..(sizeof(int) + block)], QuestionAdapter.Width);
        _fits = [.. MemoryMarshal.Cast<byte, float>(bytes.AsSpan(sizeof(int) + block)).ToArray().Chunk(_known.Count)];
    }

    /// <summary>Writes what <see cref="Load"/> reads: the size of a block of vectors, the block, and the weights of each fit.</summary>
    /// <param name="path">The file.</param>
    /// <param name="known">Vectors of the known questions.</param>
    /// <param name="fits">A weight for each of them.</param>
    public static void Write(string path, IReadOnlyList<float[]> known, IEnumerable<float[]> fits)
    {
        var block = VectorBlock.Create(known.Count, QuestionAdapter.Width);
        for (int i = 0; i < known.Count; i++)
        {
            block.Write(i, known[i]);
        }

        byte[] size = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(size, block.Bytes.Length);
        File.WriteAllBytes(path, [.. size, .. block.Bytes, .. MemoryMarshal.AsBytes(fits.SelectMany(fit => fit).ToArray().AsSpan())]);
    }

    /// <summary>Around 1 where the document is likely to answer, around -1 where it is not; 0 where nothing is known.</summary>
    /// <param name="embedding">The question's vector.</param>
    /// <param name="question">Its text, by which one of several fits is chosen.</param>
    public float Of(PreparedQuery embedding, string question)
    {
        if (_fits.Length == 0)
        {
            return 0;
        }

        float[] near = new float[_known.Count];
        for (int i = 0; i < near.Length; i++)
        {
            near[i] = _known.Cosine(i, embedding);
        }

        return Of(_fits[Fold.Of(question, _fits.Length)], near);
    }

    /// <summary>What one fit makes of the cosines with the known questions, which are changed.</summary>
    public static float Of(ReadOnlySpan<float> fit, Span<float> cosines)
    {
        Kernel(cosines);
        return TensorPrimitives.Dot(fit, cosines);
    }

    /// <summary>Turns cosines into how much questions count for each other: 1 for the same, towards 0 for others.</summary>
    public static void Kernel(Span<float> cosines)
    {
        TensorPrimitives.Subtract(cosines, 1, cosines);
        TensorPrimitives.Multiply(cosines, Nearness, cosines);
        TensorPrimitives.Exp(cosines, cosines);
    }
}
