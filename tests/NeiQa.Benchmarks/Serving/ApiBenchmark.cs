using NeiQa.Benchmarks.Data;
using NeiQa.Benchmarks.Harness;
using NeiQa.Benchmarks.Peers;

namespace NeiQa.Benchmarks.Serving;

/// <summary>
/// Times of searches and answers as a client sees them, one request after another, and the processor time that each
/// takes of all cores together, which does not depend on what else the machine does.
/// </summary>
internal sealed class ApiBenchmark(BenchmarkContext context, NodeTools node)
{
    private const int WarmUp = 300;
    private readonly LoadGenerator _load = new(node);

    private int Requests => WarmUp + (context.Options.Quick ? 200 : 1_500);

    /// <summary>Searches and asks over the article.</summary>
    public async Task RunArticleAsync(CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("neiqa-api-").FullName;
        var (host, _) = await WebHostProcess.StartAsync(Path.Combine(RepositoryFolder.Path, "corpus"), data, "What is cortisol?", cancellationToken);
        await using (host)
        {
            await MeasureAsync("searchApi", host, "/api/search", "query", cancellationToken);
            await MeasureAsync("ask", host, "/api/ask", "question", cancellationToken);
        }

        Directory.Delete(data, recursive: true);
    }

    /// <summary>Searches a large library, and asks over it unless the run is to be quick.</summary>
    public async Task RunLibraryAsync(SentenceLibrary library, CancellationToken cancellationToken)
    {
        var (host, _) = await WebHostProcess.StartAsync(library.Corpus, library.Data, "What is cortisol?", cancellationToken);
        await using (host)
        {
            await MeasureAsync("searchApi.100k", host, "/api/search", "query", cancellationToken);
            if (!context.Options.Quick)
            {
                await MeasureAsync("ask.100k", host, "/api/ask", "question", cancellationToken);
            }

            context.Report.Add("memory.service100k", host.ResidentMegabytes(), "MB");
        }
    }

    private async Task MeasureAsync(string name, WebHostProcess host, string path, string field, CancellationToken cancellationToken)
    {
        string[] bodies = [.. Questions.Take(context, Requests).Select(question => Questions.Body(question, field))];
        var before = host.ProcessorMilliseconds();
        var result = await _load.OneByOneAsync(new Uri(host.Address, path), bodies, WarmUp, cancellationToken);
        context.Report.Add($"{name}.p50", result.P50, "ms");
        context.Report.Add($"{name}.p99", result.P99, "ms");
        context.Report.Add($"{name}.processor", (host.ProcessorMilliseconds() - before) / bodies.Length, "ms");
        if (result.Failed > 0)
        {
            context.Report.Note($"{name}: {result.Failed} of {result.Failed + result.Answers} requests failed.");
        }
    }
}
