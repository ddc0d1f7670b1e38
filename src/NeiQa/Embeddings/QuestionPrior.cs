using System.Numerics.Tensors;

namespace NeiQa.Embeddings;

/// <summary>
/// How likely one document answers a question, by the question alone: a logistic regression over its vector, fitted by
/// <c>neiqa eval --fit</c> with <c>--write-prior</c> to questions on that document, answered and not (docs/retrieval.md).
/// It says nothing of other documents, nor of another edition of this one.
/// </summary>
internal sealed class QuestionPrior
{
    /// <summary>SHA-256 of the document's bytes: the article that ships.</summary>
    public const string Document = "405370ba9278cae07034ee8698dee08254be4134ca731a9a6c096e0bf4277eb6";

    /// <summary>Floats of a fit: a weight for each of the vector's, and the bias.</summary>
    public const int Size = QuestionAdapter.Width + 1;

    /// <param name="files">The checked files.</param>
    public QuestionPrior(ModelFiles files) =>
        Fits = files.HasShippedEmbedder ? Load(files.QuestionPrior) : [];

    /// <summary>One fit, or none for an embedder of one's own; several only where a fit is checked (<see cref="Fold"/>).</summary>
    public IReadOnlyList<float[]> Fits { get; set; }

    /// <summary>Reads fits from a file.</summary>
    public static IReadOnlyList<float[]> Load(string path) => [.. FloatFile.Read(path, Size)];

    /// <summary>A logit, higher where the document is likelier to answer; 0 where nothing is known.</summary>
    /// <param name="vector">The question's vector.</param>
    /// <param name="question">Its text, by which one of several fits is chosen.</param>
    public float Of(float[] vector, string question) => Fits.Count > 0 ? Of(Fits[Fold.Of(question, Fits.Count)], vector) : 0;

    /// <summary>What one fit makes of a vector.</summary>
    public static float Of(float[] fit, float[] vector) => TensorPrimitives.Dot(fit.AsSpan(0, QuestionAdapter.Width), vector) + fit[QuestionAdapter.Width];
}
