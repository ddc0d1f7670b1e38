using System.Buffers;

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
        _graph = new OnnxGraph(files.Answerability, "logit", [1], AnswerabilityHead.Layers, AnswerabilityHead.Width);
        Heads = AnswerabilityHead.Load(files.AnswerabilityHead);
    }

    /// <summary>One head; several only where a fit is checked, each for the questions that it was fitted without (<see cref="Fold"/>).</summary>
    internal IReadOnlyList<AnswerabilityHead> Heads { get; set; }

    /// <summary>Reads one text.</summary>
    /// <param name="question">Its first 64 tokens count.</param>
    /// <param name="text">What may answer it, its section heading before it (<c>Heading. Text</c>); cut so that both have 160 tokens.</param>
    public Judgement Judge(string question, string text)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (logit, pooled) = Read(question, text);
        return new Judgement(logit, Heads[Fold.Of(question, Heads.Count)].Score(pooled));
    }

    /// <summary>What the model says of each text, in order; as many at once as there are processors.</summary>
    public Judgement[] JudgeAll(string question, IReadOnlyList<string> texts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var judgements = new Judgement[texts.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        Parallel.For(0, texts.Count, parallel, i => judgements[i] = Judge(question, texts[i]));
        return judgements;
    }

    /// <summary>The model's logit, and what its layers hold (<see cref="AnswerabilityHead.Pool"/>).</summary>
    internal (float Logit, float[] Pooled) Read(string question, string text)
    {
        var pair = _tokenizer.EncodePair(question, text);
        var logit = new float[1];
        float[][] layers = [.. AnswerabilityHead.Layers.Select(_ => ArrayPool<float>.Shared.Rent(pair.Ids.Count * AnswerabilityHead.Width))];
        try
        {
            _graph.Run(pair.Ids, pair.SecondStart, logit, layers);
            return (logit[0], AnswerabilityHead.Pool(layers, pair.Ids.Count, pair.SecondStart));
        }
        finally
        {
            Array.ForEach(layers, layer => ArrayPool<float>.Shared.Return(layer));
        }
    }

    /// <summary>Frees the native model.</summary>
    public void Dispose() => _graph.Dispose();
}
