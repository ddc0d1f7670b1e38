using Microsoft.Extensions.DependencyInjection;
using NeiQa.Answering;
using NeiQa.Console.Rendering;
using NeiQa.Embeddings;
using NeiQa.Evaluation;
using NeiQa.Evaluation.Answers;
using NeiQa.Evaluation.Fitting;
using NeiQa.Retrieval;

namespace NeiQa.Console.Commands;

/// <summary><c>eval</c> over a folder with questions.</summary>
internal static class EvalAnswers
{
    public static async Task<int> RunAsync(CommandContext context, string folder, RetrievalMode mode, bool json, string? written, string? held, FittedFiles fitted, CancellationToken cancel)
    {
        if (mode != RetrievalMode.Hybrid)
        {
            context.Terminal.Note("--mode applies to a BEIR folder. Questions are answered as the service answers them.");
        }

        var set = QuestionSet.Load(folder);
        await using var engine = await StartAsync(context, set, fitted, cancel);
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

    public static async Task WriteFeaturesAsync(CommandContext context, string folder, string file, FittedFiles fitted, CancellationToken cancel)
    {
        var set = QuestionSet.Load(folder);
        await using var engine = await StartAsync(context, set, fitted, cancel);
        await using var output = File.CreateText(file);
        int done = 0;
        var run = Task.Run(() => new FeatureDump(engine.Services).WriteAsync(set.Records, Question.DefaultTop, output, count => done = count, cancel), cancel);
        await new ProgressDisplay(context.Terminal).WhileAsync("Writing features", run, () => (done, set.Records.Count), cancel);
    }

    /// <summary>Fits the head to files of features and writes it; the lines say what came out.</summary>
    public static async Task<IReadOnlyList<string>> FitHeadAsync(CommandContext context, string[] files, string output, CancellationToken cancel)
    {
        await using var engine = EngineHost.Create(context.Configuration(), context.Terminal);
        (int Done, int All) read = (0, 0);
        var run = Task.Run(() => new HeadFit(engine.Services.GetRequiredService<AnswerabilityModel>()).Run(files, output, (done, all) => read = (done, all)), cancel);
        await new ProgressDisplay(context.Terminal).WhileAsync("Reading pairs", run, () => read, cancel);
        return await run;
    }

    private static Task<EngineHost> StartAsync(CommandContext context, QuestionSet set, FittedFiles fitted, CancellationToken cancel) =>
        EngineHost.StartAsync(set.Over(context.Configuration()), context.Terminal, cancel, fitted.Use);
}
