using System.Collections.Concurrent;
using System.Threading.Channels;
using NeiQa.Chunking;
using NeiQa.Documents;
using NeiQa.Embeddings;
using NeiQa.Indexing.Storage;

namespace NeiQa.Indexing;

/// <summary>
/// Brings an index's file up to date with the corpus in four stages that overlap: read and cut, embed, store. A document
/// whose content is unchanged is left as it is; a file that cannot be read is set aside with the reason.
/// </summary>
internal sealed class Ingestion(Corpus corpus, OnnxEmbeddingGenerator embedder, int maxTokens, QuestionPriority priority)
{
    /// <summary>Documents that may wait between two stages.</summary>
    private const int DocumentsAhead = 4;

    /// <summary>Texts that may wait for the model.</summary>
    private const int TextsAhead = 64;

    private readonly Chunker _chunker = new(embedder.Tokenizer.Count, maxTokens);

    /// <summary>Runs once over the corpus.</summary>
    /// <param name="file">The index's file; made before.</param>
    /// <param name="progress">Documents done of those to do.</param>
    /// <param name="cancellationToken">Stops between two texts; what is stored stays.</param>
    public async Task RunAsync(IndexFile file, Action<IndexProgress> progress, CancellationToken cancellationToken)
    {
        var writer = new DocumentWriter(file, embedder.Dimensions);
        var files = corpus.Files();
        var known = Known(file);
        var current = files.Select(item => item.Id).ToHashSet();
        foreach (var gone in known.Values.Where(row => !current.Contains(row.Name)))
        {
            writer.Remove(gone.Name);
        }

        ForgetQuarantined(file, files);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var run = new Run(writer, known, files.Count, progress, stop);
        await run.GuardAsync([ReadAsync(run, files), .. Embedders(run), StoreAsync(run)]);
    }

    private static Dictionary<string, DocumentRow> Known(IndexFile file)
    {
        using var connection = file.Open();
        return connection.Rows(
            "SELECT id, name, title, path, sha256, stamp, passages FROM documents;", DocumentRow.Read).ToDictionary(row => row.Name);
    }

    private static void ForgetQuarantined(IndexFile file, IReadOnlyList<CorpusFile> files)
    {
        using var connection = file.Open();
        foreach (string path in connection.Rows("SELECT path FROM quarantined;", row => row.GetString(0)).Except(files.Select(item => item.Path)))
        {
            connection.Execute("DELETE FROM quarantined WHERE path = $path;", ("$path", path));
        }
    }

    private async Task ReadAsync(Run run, IReadOnlyList<CorpusFile> files)
    {
        foreach (var file in files)
        {
            await ReadOneAsync(run, file);
        }

        run.Texts.Writer.Complete();
    }

    private async Task ReadOneAsync(Run run, CorpusFile file)
    {
        try
        {
            string stamp = file.Stamp;
            var row = run.Known.GetValueOrDefault(file.Id);
            if (row is not null && row.Path == file.Path && row.Stamp == stamp)
            {
                run.Done();
                return;
            }

            var (hashed, bytes) = await file.ReadAsync(run.Token);
            if (row is not null && row.Path == file.Path && row.Sha256 == hashed.Sha256)
            {
                run.Writer.Restamp(row.Id, stamp);
                run.Done();
                return;
            }

            await QueueAsync(run, DocumentReader.Read(hashed, bytes), stamp);
        }
        catch (Exception fault) when (fault is UnreadableDocumentException or IOException or UnauthorizedAccessException)
        {
            run.Writer.Quarantine(file, fault.Message);
            run.Done();
        }
    }

    private async Task QueueAsync(Run run, Document document, string stamp)
    {
        var passages = _chunker.Chunk(document).ToList();
        var work = new DocumentWork(document, stamp, passages);
        if (work.Texts == 0)
        {
            await run.Documents.Writer.WriteAsync(work, run.Token);
        }

        for (int i = 0; i < passages.Count; i++)
        {
            await run.Texts.Writer.WriteAsync(new TextWork(work, i, -1), run.Token);
            for (int unit = 0; passages[i].Units.Count > 1 && unit < passages[i].Units.Count; unit++)
            {
                await run.Texts.Writer.WriteAsync(new TextWork(work, i, unit), run.Token);
            }
        }
    }

    private List<Task> Embedders(Run run)
    {
        var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() => EmbedAsync(run), run.Token)).ToList();
        workers.Add(CompleteAsync());
        return workers;

        async Task CompleteAsync()
        {
            await Task.WhenAll(workers.ToArray());
            run.Documents.Writer.Complete();
        }
    }

    private async Task EmbedAsync(Run run)
    {
        await foreach (var text in run.Texts.Reader.ReadAllAsync(run.Token))
        {
            await priority.WhenIdleAsync(run.Token);
            if (text.Document.Set(text, embedder.EmbedPassage(text.Document.TextOf(text, embedder.Tokenizer.Count, maxTokens))))
            {
                await run.Documents.Writer.WriteAsync(text.Document, run.Token);
            }
        }
    }

    private static async Task StoreAsync(Run run)
    {
        await foreach (var document in run.Documents.Reader.ReadAllAsync(run.Token))
        {
            run.Writer.Store(document.Finish());
            run.Done();
        }
    }

    /// <summary>The channels and the counters of one run.</summary>
    private sealed class Run(
        DocumentWriter writer, Dictionary<string, DocumentRow> known, int total, Action<IndexProgress> progress, CancellationTokenSource stop)
    {
        private int _done;

        public DocumentWriter Writer => writer;

        public Dictionary<string, DocumentRow> Known => known;

        public CancellationToken Token => stop.Token;

        public Channel<TextWork> Texts { get; } = Channel.CreateBounded<TextWork>(TextsAhead);

        public Channel<DocumentWork> Documents { get; } = Channel.CreateBounded<DocumentWork>(DocumentsAhead);

        public void Done() => progress(new IndexProgress(Interlocked.Increment(ref _done), total));

        /// <summary>Waits for all stages; a fault in one stops the others and is the one that is thrown.</summary>
        public async Task GuardAsync(IReadOnlyList<Task> stages)
        {
            progress(new IndexProgress(0, total));
            var faults = new ConcurrentQueue<Exception>();
            await Task.WhenAll(stages.Select(async stage =>
            {
                try
                {
                    await stage;
                }
#pragma warning disable CA1031 // kept in order, and thrown below
                catch (Exception fault)
#pragma warning restore CA1031
                {
                    faults.Enqueue(fault);
                    await stop.CancelAsync();
                }
            }));
            if (faults.FirstOrDefault(fault => fault is not OperationCanceledException) is { } first)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(first);
            }

            if (!faults.IsEmpty)
            {
                throw new OperationCanceledException(stop.Token);
            }
        }
    }
}
