using NeiQa.Benchmarks.Data;
using NeiQa.Benchmarks.Embeddings;
using NeiQa.Benchmarks.Harness;
using NeiQa.Benchmarks.Indexing;
using NeiQa.Benchmarks.Peers;
using NeiQa.Benchmarks.Serving;

namespace NeiQa.Benchmarks;

/// <summary>All benchmarks in order. A peer's figure comes after NeiQa's of the same name.</summary>
internal sealed class Suite(BenchmarkContext context)
{
    private const int Large = 100_000, Largest = 1_000_000;

    /// <summary>Runs what the command line asks for and writes the results.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var options = context.Options;
        var node = await NodeTools.TryInstallAsync(context.Report, cancellationToken);
        if (options.Wants("embed"))
        {
            await EmbeddingBenchmark.RunAsync(context);
        }

        if (options.Wants("search"))
        {
            await SearchAsync(node, cancellationToken);
        }

        if (options.Wants("serve"))
        {
            await ServeAsync(node, cancellationToken);
        }

        if (options.Json is { } path)
        {
            await context.Report.WriteAsync(path, context.Texts.Description, cancellationToken);
        }
    }

    private async Task SearchAsync(NodeTools? node, CancellationToken cancellationToken)
    {
        var library = await SentenceLibrary.GetAsync(context, Large, cancellationToken);
        InsertBenchmark.Run(context, library);
        SearchBenchmark.Run(context, "1k", context.Sentences.Resize(1_000));
        SearchBenchmark.Run(context, "10k", context.Sentences.Resize(10_000));
        var vectors = context.Sentences.Resize(Large);
        var exact = SearchBenchmark.Run(context, "100k", vectors);
        if (node is not null)
        {
            await VectorPeersBenchmark.RunAsync(context, node, "100k", vectors, exact, cancellationToken);
        }

        if (!context.Options.Quick)
        {
            SearchBenchmark.Run(context, "1m", context.Sentences.Resize(Largest));
            await MemoryBenchmark.RunAsync(context, cancellationToken);
        }
    }

    private async Task ServeAsync(NodeTools? node, CancellationToken cancellationToken)
    {
        var library = await SentenceLibrary.GetAsync(context, Large, cancellationToken);
        await StartBenchmark.RunAsync(context, library, cancellationToken);
        if (node is null)
        {
            return;
        }

        var api = new ApiBenchmark(context, node);
        await api.RunArticleAsync(cancellationToken);
        await api.RunLibraryAsync(library, cancellationToken);
        WordPeersBenchmark.Run(context);
        await new ThroughputBenchmark(context, node).RunAsync(cancellationToken);
    }
}
