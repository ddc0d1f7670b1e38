using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using NeiQa.Evaluation;
using NeiQa.Evaluation.Answers;
using NeiQa.Indexing;

namespace NeiQa.Console.Commands;

/// <summary><c>neiqa eval [FOLDER] [--json] [--mode words|meaning|hybrid]</c>: measures retrieval or answers.</summary>
internal static class EvalCommand
{
    public static Command Create(CommandContext context)
    {
        var folder = new Argument<string?>("FOLDER") { Description = "A BEIR folder, or one with questions.jsonl. Without it, the questions that ship.", Arity = ArgumentArity.ZeroOrOne };
        var features = new Option<string?>("--features") { Description = "Write what speaks for each candidate to this file.", Hidden = true };
        var command = new Command("eval", "Measures answers or retrieval with a set of questions.") { folder, features };
        command.SetAction((parsed, cancel) => FeaturesAsync(context, parsed.GetValue(folder), parsed.GetValue(features)!, cancel));
        return command;
    }

    private static async Task<int> FeaturesAsync(CommandContext context, string? folder, string file, CancellationToken cancel)
    {
        var set = QuestionSet.Load(folder ?? QuestionSet.ShippedFolder);
        var configuration = context.Configuration();
        await using var engine = await EvaluationEngine.StartAsync(configuration, set.CorpusFor(configuration), cancel);
        await engine.Services.GetRequiredService<Library>().WaitUntilReadyAsync(cancel);
        await using var output = File.CreateText(file);
        await new FeatureDump(engine.Services).WriteAsync(set.Records, 20, output, _ => { }, cancel);
        return ExitCodes.Done;
    }
}
