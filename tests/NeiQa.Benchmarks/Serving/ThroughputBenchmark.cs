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
/// question's embeddings and the texts that the answerability model reads for it, with every core and nothing else to do.
/// </summary>
internal sealed class ThroughputBenchmark(BenchmarkContext context, NodeTools node)
{
    private const int Clients = 64, MaxQuestions = 60_000;
    private const string Name = "ask.throughput64", Peer = "model runs alone";

    private int Sampled => context.Options.Quick ? 60 : 300;

    private TimeSpan Time => context.Options.Quick ? TimeSpan.FromSeconds(10) : TimeSpan.FromSeconds(60);

    /// <summary>Measures both over the article.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var corpus = Path.Combine(RepositoryFolder.Path, "corpus");
        var data = Directory.CreateTempSubdirectory("neiqa-throughput-").FullName;
        string[] bodies = [.. Questions.Take(context, MaxQuestions).Select(question => Questions.Body(question))];
        int asked;
        var (host, _) = await WebHostProcess.StartAsync(corpus, data, "What is cortisol?", cancellationToken);
        await using (host)
        {
            var result = await new LoadGenerator(node).ForAsync(Time, new Uri(host.Address, "/api/ask"), bodies, Clients, cancellationToken);
            context.Report.Add(Name, result.PerSecond, "a second");
            context.Report.Add("ask.errors64", result.Failed, "requests");
            asked = Math.Min(result.Answers, MaxQuestions);
        }

        context.Report.AddPeer(Name, Peer, await ModelRunsAsync(corpus, data, Sample(asked), cancellationToken));
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Questions spread over all that were asked: their length differs, and with it what the models take for them.</summary>
    private string[] Sample(int asked)
    {
        string[] questions = [.. Questions.Take(context, asked)];
        return [.. Enumerable.Range(0, Math.Min(Sampled, asked)).Select(i => questions[(int)((long)i * asked / Math.Min(Sampled, asked))])];
    }

    private static async Task<double> ModelRunsAsync(string corpus, string data, string[] questions, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("NeiQa:CorpusPath", corpus), new("NeiQa:DataPath", data)]);
        builder.Services.AddNeiQa(builder.Configuration);
        using var host = builder.Build();
        await host.StartAsync(cancellationToken);
        await host.Services.GetRequiredService<Library>().WaitUntilReadyAsync(cancellationToken);
        var runs = await RunsAsync(host.Services, questions, cancellationToken);
        var perSecond = PerSecond(runs, host.Services.GetRequiredService<OnnxEmbeddingGenerator>(), host.Services.GetRequiredService<AnswerabilityModel>());
        await host.StopAsync(cancellationToken);
        return perSecond;
    }

    /// <summary>What the models read for each question.</summary>
    private static async Task<List<ModelRuns>> RunsAsync(IServiceProvider services, string[] questions, CancellationToken cancellationToken)
    {
        var reader = services.GetRequiredService<QuestionReader>();
        var finder = services.GetRequiredService<EvidenceFinder>();
        var runs = new List<ModelRuns>();
        foreach (var question in questions)
        {
            var asked = Question.TryCreate(question, null, null, out _)!;
            var read = await reader.ReadAsync(asked, cancellationToken);
            var evidence = finder.Find(read, asked.Top);
            var judged = evidence.Units.OrderByDescending(unit => EvidenceScore.BeforeJudging(unit.Features)).Take(EvidenceFinder.Judged);
            string[] embedded = [question, read.Query.EmbeddingText];
            runs.Add(new([.. embedded.Distinct()], question, [.. judged.Select(EvidenceFinder.InContext)]));
        }

        return runs;
    }

    private static double PerSecond(List<ModelRuns> runs, OnnxEmbeddingGenerator embedder, AnswerabilityModel answerability)
    {
        var cores = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        void Run(ModelRuns run)
        {
            foreach (var text in run.Embedded)
            {
                embedder.EmbedQuery(text);
            }

            foreach (var text in run.Texts)
            {
                answerability.Judge(run.Question, text);
            }
        }

        Parallel.ForEach(runs.Take(50), cores, Run);
        var clock = Stopwatch.StartNew();
        Parallel.ForEach(runs, cores, Run);
        return runs.Count / clock.Elapsed.TotalSeconds;
    }

    /// <summary>What the models read for a question: the texts embedded, and those judged by the answerability model.</summary>
    private sealed record ModelRuns(string[] Embedded, string Question, string[] Texts);
}
