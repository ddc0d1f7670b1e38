using NeiQa.Chunking;
using NeiQa.Documents;
using NeiQa.Indexing.Storage;

namespace NeiQa.Indexing;

/// <summary>A text of a document that waits to be embedded: a whole passage, or one unit of it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Passage">Which passage.</param>
/// <param name="Unit">Which unit of it, or -1 for the passage.</param>
internal readonly record struct TextWork(DocumentWork Document, int Passage, int Unit);

/// <summary>A document on its way through the model.</summary>
internal sealed class DocumentWork
{
    private readonly Document _document;
    private readonly string _stamp;
    private readonly IReadOnlyList<Passage> _passages;
    private readonly float[][] _passageVectors;
    private readonly float[][][] _unitVectors;
    private int _missing;

    public DocumentWork(Document document, string stamp, IReadOnlyList<Passage> passages)
    {
        (_document, _stamp, _passages) = (document, stamp, passages);
        _passageVectors = new float[passages.Count][];
        _unitVectors = [.. passages.Select(passage => new float[passage.Units.Count][])];
        Texts = _missing = passages.Sum(passage => 1 + (passage.Units.Count > 1 ? passage.Units.Count : 0));
    }

    /// <summary>Texts to embed in all; a passage of one unit is embedded once.</summary>
    public int Texts { get; }

    /// <summary>What the model reads.</summary>
    public string TextOf(TextWork work, Func<string, int> countTokens, int maxTokens)
    {
        var passage = _passages[work.Passage];
        return work.Unit < 0
            ? PassageText.ForEmbedding(passage, _document.Text, countTokens, maxTokens)
            : passage.Units[work.Unit].Readable ?? passage.Units[work.Unit].Span.Of(_document.Text);
    }

    /// <summary>Takes a vector.</summary>
    /// <returns>Whether it was the last one missing.</returns>
    public bool Set(TextWork work, float[] vector)
    {
        if (work.Unit >= 0)
        {
            _unitVectors[work.Passage][work.Unit] = vector;
        }
        else
        {
            _passageVectors[work.Passage] = vector;
        }

        return Interlocked.Decrement(ref _missing) == 0;
    }

    /// <summary>The document, ready to be stored.</summary>
    public PreparedDocument Finish() => new(_document, _stamp, [.. _passages.Select((passage, i) => new EmbeddedPassage(
        passage, _passageVectors[i], passage.Units.Count > 1 ? _unitVectors[i] : [_passageVectors[i]]))]);
}
