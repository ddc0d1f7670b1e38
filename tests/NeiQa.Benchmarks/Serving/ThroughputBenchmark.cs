using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NeiQa.Answering;
using NeiQa.Benchmarks.Harness;
using NeiQa.Benchmarks.Peers;
using NeiQa.Embeddings;
using NeiQa.Indexing;

namespace NeiQa.Benchmarks.Serving;

/// <summary>
/// Answers a second with 64 clients at once, against what the model runs of the same questions would allow: each
/// question's embedding and the texts that the answerability model reads for it, with every core and nothing else to do.
/// </summary>
internal sealed class ThroughputBenchmark(BenchmarkContext context, NodeTools node)
{
    private const int Clients = 64, MaxQuestions = 60_000, Sampled = 300;
    private const string Name = "ask.throughput64", Peer = "model runs alone";

    private TimeSpan Time => context.Options.Quick ? TimeSpan.FromSeconds(10) : TimeSpan.FromSeconds(60);

    /// <summary>Measures both over the article.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var corpus = Path.Combine(RepositoryFolder.Path, "corpus");
        var data = Directory.CreateTempSubdirectory("neiqa-throughput-").FullName;
        string[] bodies = [.. Questions.Take(context, MaxQuestions).Select(question => Questions.Body(question))];
        var (host, _) = await WebHostProcess.StartAsync(corpus, data, "What is cortisol?", cancellationToken);
        await using (host)
        {
            var result = await new LoadGenerator(node).ForAsync(Time, new Uri(host.Address, "/api/ask"), bodies, Clients, cancellationToken);
            context.Report.Add(Name, result.PerSecond, "a second");
            context.Report.Add("ask.errors64", result.Failed, "requests");
        }

        context.Report.AddPeer(Name, Peer, await ModelRunsAsync(corpus, data, cancellationToken));
        Directory.Delete(data, recursive: true);
    }

    private async Task<double> ModelRunsAsync(string corpus, string data, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("NeiQa:CorpusPath", corpus), new("NeiQa:DataPath", data)]);
        builder.Services.AddNeiQa(builder.Configuration);
        using var host = builder.Build();
        await host.StartAsync(cancellationToken);
        await host.Services.GetRequiredService<Library>().WaitUntilReadyAsync(cancellationToken);
        var runs = await RunsAsync(host.Services, [.. Questions.Take(context, Sampled)], cancellationToken);
        var perSecond = PerSecond(runs, host.Services.GetRequiredService<OnnxEmbeddingGenerator>(), host.Services.GetRequiredService<AnswerabilityModel>());
        await host.StopAsync(cancellationToken);
        return perSecond;
    }

    /// <summary>What the models read for each question.</summary>
    private static async Task<List<(string Question, string[] Texts)>> RunsAsync(IServiceProvider services, string[] questions, CancellationToken cancellationToken)
    {
        var reader = services.GetRequiredService<QuestionReader>();
        var finder = services.GetRequiredService<EvidenceFinder>();
        var runs = new List<(string, string[])>();
        foreach (var question in questions)
        {
            var asked = Question.TryCreate(question, null, null, out _)!;
            var read = await reader.ReadWithSidesAsync(asked, cancellationToken);
            var evidence = finder.Find(read, asked.Top);
            var judged = evidence.Units.Where(unit => unit.Features.Answerability > EvidenceFinder.NotJudged);
            runs.Add((question, [.. judged.Select(unit => $"{string.Concat(unit.Passage.Passage.Section.TakeLast(1))}. {unit.Readable}")]));
        }

        return runs;
    }

    private static double PerSecond(List<(string Question, string[] Texts)> runs, OnnxEmbeddingGenerator embedder, AnswerabilityModel answerability)
    {
        var cores = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        void Run((string Question, string[] Texts) run)
        {
            embedder.EmbedQuery(run.Question);
            foreach (var text in run.Texts)
            {
                answerability.Score(run.Question, text);
            }
        }

        Parallel.ForEach(runs.Take(50), cores, Run);
        var clock = Stopwatch.StartNew();
        Parallel.ForEach(runs, cores, Run);
        return runs.Count / clock.Elapsed.TotalSeconds;
    }
}
