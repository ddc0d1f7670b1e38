using NeiQa.Benchmarks.Data;
using NeiQa.Benchmarks.Harness;

namespace NeiQa.Benchmarks.Serving;

/// <summary>Seconds from the start of the web host to its first answer.</summary>
internal static class StartBenchmark
{
    private const string Question = "What does cortisol do to immunity?";

    private static int Rounds(BenchmarkContext context) => context.Options.Quick ? 1 : 3;

    /// <summary>Measures with nothing indexed, and with the article indexed.</summary>
    public static async Task RunArticleAsync(BenchmarkContext context, CancellationToken cancellationToken)
    {
        var article = Path.Combine(RepositoryFolder.Path, "corpus");
        var (cold, warm) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds(context); round++)
        {
            var data = Directory.CreateTempSubdirectory("neiqa-start-").FullName;
            cold.Add(await SecondsAsync(article, data, cancellationToken));
            warm.Add(await SecondsAsync(article, data, cancellationToken));
            Directory.Delete(data, recursive: true);
        }

        context.Report.Add("start.cold", new Timing(cold).Median, "s");
        context.Report.Add("start.warm", new Timing(warm).Median, "s");
    }

    /// <summary>Measures with a large index.</summary>
    public static async Task RunLibraryAsync(BenchmarkContext context, SentenceLibrary library, CancellationToken cancellationToken)
    {
        var large = new List<double>();
        for (var round = 0; round < Rounds(context); round++)
        {
            large.Add(await SecondsAsync(library.Corpus, library.Data, cancellationToken));
        }

        context.Report.Add("start.100k", new Timing(large).Median, "s");
    }

    private static async Task<double> SecondsAsync(string corpus, string data, CancellationToken cancellationToken)
    {
        var (host, seconds) = await WebHostProcess.StartAsync(corpus, data, Question, cancellationToken);
        await host.DisposeAsync();
        return seconds;
    }
}
