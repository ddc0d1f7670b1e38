namespace NeiQa.Embeddings;

/// <summary>
/// A cross-encoder's opinion on whether a text answers a question: a second opinion beside retrieval, not a judge.
/// Safe to use from several threads.
/// </summary>
public sealed class AnswerabilityModel : IDisposable
{
    private readonly WordPieceTokenizer _tokenizer;
    private readonly OnnxGraph _graph;

    /// <param name="files">The checked files.</param>
    public AnswerabilityModel(ModelFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        _tokenizer = new WordPieceTokenizer(files.ShippedVocabulary);
        _graph = new OnnxGraph(files.Answerability, "logit", 1);
    }

    /// <summary>The raw logit: higher is better answered; uncalibrated, comparable between questions.</summary>
    /// <param name="question">Its first 64 tokens count.</param>
    /// <param name="text">What may answer it, its section heading before it (<c>Heading. Text</c>); cut so that both have 160 tokens.</param>
    public float Score(string question, string text)
    {
        var pair = _tokenizer.EncodePair(question, text);
        var logit = new float[1];
        _graph.Run(pair.Ids, pair.SecondStart, logit);
        return logit[0];
    }

    /// <summary>The logit of each text, in order; as many at once as there are processors.</summary>
    public float[] ScoreAll(string question, IReadOnlyList<string> texts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var logits = new float[texts.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        Parallel.For(0, texts.Count, parallel, i => logits[i] = Score(question, texts[i]));
        return logits;
    }

    /// <summary>Frees the native model.</summary>
    public void Dispose() => _graph.Dispose();
}
