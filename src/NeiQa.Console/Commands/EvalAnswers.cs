using NeiQa.Answering;
using NeiQa.Console.Rendering;
using NeiQa.Evaluation;
using NeiQa.Evaluation.Answers;
using NeiQa.Retrieval;

namespace NeiQa.Console.Commands;

/// <summary><c>eval</c> over a folder with questions.</summary>
internal static class EvalAnswers
{
    public static async Task<int> RunAsync(CommandContext context, string folder, RetrievalMode mode, bool json, string? written, string? held, CancellationToken cancel)
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
        if (written is not null)
        {
            Baseline.Of(report).Write(written);
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

        var shortfalls = held is not null ? Baseline.Read(held).ShortfallsOf(report).ToList() : [];
        shortfalls.ForEach(context.Terminal.Problem);
        return shortfalls.Count > 0 ? ExitCodes.Failed : ExitCodes.Done;
    }

    public static async Task WriteFeaturesAsync(CommandContext context, string folder, string file, CancellationToken cancel)
    {
        var set = QuestionSet.Load(folder);
        await using var engine = await EngineHost.StartAsync(set.Over(context.Configuration()), context.Terminal, cancel);
        await using var output = File.CreateText(file);
        int done = 0;
        var run = Task.Run(() => new FeatureDump(engine.Services).WriteAsync(set.Records, Question.DefaultTop, output, count => done = count, cancel), cancel);
        await new ProgressDisplay(context.Terminal).WhileAsync("Writing features", run, () => (done, set.Records.Count), cancel);
    }
}
