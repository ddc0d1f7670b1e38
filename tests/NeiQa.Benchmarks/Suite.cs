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
        foreach (var part in BenchmarkOptions.Parts.Where(options.Wants))
        {
            await RunAsync(part, node, cancellationToken);
        }

        if (options.Json is { } path)
        {
            await context.Report.WriteAsync(path, context.Texts.Description, cancellationToken);
        }
    }

    private async Task RunAsync(string part, NodeTools? node, CancellationToken cancellationToken)
    {
        switch (part)
        {
            case "embed":
                await EmbeddingBenchmark.RunAsync(context);
                break;
            case "search":
                await SearchAsync(node, cancellationToken);
                break;
            case "start":
                await StartBenchmark.RunArticleAsync(context, cancellationToken);
                await StartBenchmark.RunLibraryAsync(context, await LibraryAsync(cancellationToken), cancellationToken);
                break;
            case "api" when node is not null:
                await ApiAsync(node, cancellationToken);
                break;
            case "throughput" when node is not null:
                await new ThroughputBenchmark(context, node).RunAsync(cancellationToken);
                break;
        }
    }

    private async Task SearchAsync(NodeTools? node, CancellationToken cancellationToken)
    {
        InsertBenchmark.Run(context, await LibraryAsync(cancellationToken));
        SearchBenchmark.Run(context, "1k", context.Sentences.Resize(1_000));
        await SearchAsync("10k", 10_000, context.Options.Quick ? node : null, cancellationToken);
        await SearchAsync("100k", Large, context.Options.Quick ? null : node, cancellationToken);
        if (!context.Options.Quick)
        {
            SearchBenchmark.Run(context, "1m", context.Sentences.Resize(Largest));
            await MemoryBenchmark.RunAsync(context, cancellationToken);
        }
    }

    /// <summary>Peers take minutes to build their index of the larger size, more than a quick run has.</summary>
    private async Task SearchAsync(string size, int count, NodeTools? peers, CancellationToken cancellationToken)
    {
        var vectors = context.Sentences.Resize(count);
        var exact = SearchBenchmark.Run(context, size, vectors);
        if (peers is not null)
        {
            await VectorPeersBenchmark.RunAsync(context, peers, size, vectors, exact, cancellationToken);
        }
    }

    private async Task ApiAsync(NodeTools node, CancellationToken cancellationToken)
    {
        var api = new ApiBenchmark(context, node);
        await api.RunArticleAsync(cancellationToken);
        await api.RunLibraryAsync(await LibraryAsync(cancellationToken), cancellationToken);
        WordPeersBenchmark.Run(context);
    }

    private Task<SentenceLibrary> LibraryAsync(CancellationToken cancellationToken) => SentenceLibrary.GetAsync(context, Large, cancellationToken);
}
