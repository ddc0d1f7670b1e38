using NeiQa.Benchmarks.Harness;

namespace NeiQa.Benchmarks.Embeddings;

/// <summary>Time to embed a question, and passages embedded a second with every core, against the bare model.</summary>
internal static class EmbeddingBenchmark
{
    private const string Peer = "bare session";
    private const int Questions = 200;

    /// <summary>Measures both.</summary>
    public static async Task RunAsync(BenchmarkContext context)
    {
        using var bare = new BareSession(context.Files.Embedder);
        RunQuestions(context, bare);
        await RunPassagesAsync(context, bare);
    }

    private static void RunQuestions(BenchmarkContext context, BareSession bare)
    {
        string[] questions = [.. context.Texts.Questions.Take(Questions)];
        var tokens = BareSession.Tokenize(context, questions);
        context.Report.Add("embed.question", Timing.Of(questions.Length, i => context.Embedder.EmbedQuery(questions[i])).Median, "ms");
        context.Report.AddPeer("embed.question", Peer, Timing.Of(questions.Length, i => bare.Run(tokens[i])).Median);
    }

    /// <summary>Rounds alternate, so that what else the machine does falls on both alike.</summary>
    private static async Task RunPassagesAsync(BenchmarkContext context, BareSession bare)
    {
        string[] passages = [.. context.Texts.Passages.Take(context.Options.Quick ? 60 : 300)];
        var tokens = BareSession.Tokenize(context, passages);
        var cores = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        var (own, peer) = (new List<double>(), new List<double>());
        for (var round = 0; round < (context.Options.Quick ? 3 : 7); round++)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            await context.Embedder.GenerateAsync(passages);
            own.Add(clock.Elapsed.TotalMilliseconds);
            peer.Add(Timing.Once(() => Parallel.ForEach(tokens, cores, bare.Run)));
        }

        context.Report.Add("embed.passages", passages.Length * 1000 / new Timing(own).Median, "a second");
        context.Report.AddPeer("embed.passages", Peer, passages.Length * 1000 / new Timing(peer).Median);
    }
}
