using NeiQa.Console.Rendering;
using NeiQa.Evaluation;
using NeiQa.Evaluation.Ranking;
using NeiQa.Retrieval;

namespace NeiQa.Console.Commands;

/// <summary><c>eval</c> over a BEIR folder.</summary>
internal static class EvalRetrieval
{
    public static async Task RunAsync(CommandContext context, string folder, RetrievalMode mode, bool json, CancellationToken cancel)
    {
        var configuration = context.Configuration();
        var set = BeirSet.Load(folder);
        var corpus = WrittenCorpus.Write(WrittenCorpus.Root(configuration), set.ToText());
        await using var engine = EngineHost.Create(corpus.Over(configuration), context.Terminal);
        var pace = IndexingPace.Begin(engine.Services);
        await engine.StartAsync(cancel);
        double passagesPerSecond = pace.End();

        int done = 0;
        var run = Task.Run(() => new RetrievalEvaluation(engine.Services, set, mode).RunAsync(passagesPerSecond, count => done = count, cancel), cancel);
        await new ProgressDisplay(context.Terminal).WhileAsync("Asking queries", run, () => (done, set.Queries.Count), cancel);
        var report = await run;
        if (json)
        {
            Terminal.Json(report);
        }
        else
        {
            context.Terminal.Table(Figures.Of(report));
        }
    }
}
