using NeiQa.Console.Rendering;
using NeiQa.Evaluation;
using NeiQa.Evaluation.Answers;
using NeiQa.Retrieval;

namespace NeiQa.Console.Commands;

/// <summary><c>eval</c> over a folder with questions.</summary>
internal static class EvalAnswers
{
    /// <summary>Passages considered for the features: more than an answer considers, so that a fit sees what it misses.</summary>
    private const int FeaturePassages = 20;

    public static async Task RunAsync(CommandContext context, string folder, RetrievalMode mode, bool json, string? baseline, CancellationToken cancel)
    {
        if (mode != RetrievalMode.Hybrid)
        {
            context.Terminal.Note("--mode applies to a BEIR folder. Questions are answered as the service answers them.");
        }

        var set = QuestionSet.Load(folder);
        await using var engine = await EngineHost.StartAsync(set.Over(context.Configuration()), context.Terminal, cancel);
        int done = 0;
        var run = Task.Run(() => new AnswerEvaluation(engine.Services).RunAsync(set.Records, count => done = count, cancel), cancel);
        await new ProgressDisplay(context.Terminal).WhileAsync("Asking questions", run, () => (done, set.Records.Count), cancel);
        var report = await run;
        if (baseline is not null)
        {
            Baseline.Of(report).Write(baseline);
        }

        if (json)
        {
            Terminal.Json(report);
        }
        else
        {
            context.Terminal.Table(Figures.ByKind(report));
            context.Terminal.Table(Figures.Of(report));
        }
    }

    public static async Task WriteFeaturesAsync(CommandContext context, string folder, string file, CancellationToken cancel)
    {
        var set = QuestionSet.Load(folder);
        await using var engine = await EngineHost.StartAsync(set.Over(context.Configuration()), context.Terminal, cancel);
        await using var output = File.CreateText(file);
        int done = 0;
        var run = Task.Run(() => new FeatureDump(engine.Services).WriteAsync(set.Records, FeaturePassages, output, count => done = count, cancel), cancel);
        await new ProgressDisplay(context.Terminal).WhileAsync("Writing features", run, () => (done, set.Records.Count), cancel);
    }
}
