using System.CommandLine;
using NeiQa.Evaluation.Answers;
using NeiQa.Evaluation.Fitting;
using NeiQa.Evaluation.Ranking;
using NeiQa.Retrieval;

namespace NeiQa.Console.Commands;

/// <summary><c>neiqa eval [FOLDER] [--json] [--mode words|meaning|hybrid]</c>: measures answers or retrieval with a set of questions.</summary>
internal static class EvalCommand
{
    public static Command Create(CommandContext context)
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "A BEIR folder (corpus.jsonl, queries.jsonl, qrels.tsv) or one with questions.jsonl. Without it, the questions that ship.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var mode = new Option<string>("--mode") { Description = "How a BEIR folder's passages are ranked. Default hybrid.", DefaultValueFactory = _ => "hybrid" };
        mode.AcceptOnlyFromAmong("words", "meaning", "hybrid");
        var features = new Option<string?>("--features") { Description = "Write what speaks for each candidate to this file.", Hidden = true };
        var written = new Option<string?>("--write-baseline") { Description = "Write the figures to this file as the baseline that a test holds.", Hidden = true };
        var held = new Option<string?>("--baseline") { Description = "Fail where a figure is below this baseline.", Hidden = true };
        var fit = new Option<string[]>("--fit") { Description = "Fit weights to files that --features wrote, and print them.", Hidden = true, AllowMultipleArgumentsPerToken = true };
        var writtenHead = new Option<string?>("--write-head") { Description = "With --fit: fit the answerability model's head instead, and write it to this file.", Hidden = true };
        var head = new Option<string?>("--head") { Description = "Read the answerability model's layers with the heads of this file.", Hidden = true };
        var writtenAdapter = new Option<string?>("--write-adapter") { Description = "With --fit: fit the question adapter instead, and write it to this file.", Hidden = true };
        var adapter = new Option<string?>("--adapter") { Description = "Adapt questions with the maps of this file.", Hidden = true };
        var writtenPrior = new Option<string?>("--write-prior") { Description = "With --fit: fit the question prior instead, and write it to this file.", Hidden = true };
        var prior = new Option<string?>("--prior") { Description = "Weigh questions with the fits of this file.", Hidden = true };
        var command = new Command("eval", "Measures answers or retrieval with a set of questions.") { folder, json, mode, features, written, held, fit, writtenHead, head, writtenAdapter, adapter, writtenPrior, prior };
        command.SetAction(context, async (parsed, cancel) =>
        {
            if (parsed.GetValue(fit) is { Length: > 0 } files)
            {
                var lines = parsed.GetValue(writtenHead) is { } into ? await EvalAnswers.FitHeadAsync(context, files, into, cancel)
                    : parsed.GetValue(writtenAdapter) is { } to ? AdapterFit.Run(files, to)
                    : parsed.GetValue(writtenPrior) is { } target ? PriorFit.Run(files, target)
                    : WeightFit.Report(files);
                lines.ToList().ForEach(line => context.Terminal.Line(line));
                return ExitCodes.Done;
            }

            var fitted = new FittedFiles(parsed.GetValue(head), parsed.GetValue(adapter), parsed.GetValue(prior));
            string path = Existing(parsed.GetValue(folder));
            var ranking = Enum.Parse<RetrievalMode>(parsed.GetValue(mode)!, ignoreCase: true);
            bool isAnswers = File.Exists(Path.Combine(path, QuestionSet.FileName));
            if (parsed.GetValue(features) is { } file)
            {
                await EvalAnswers.WriteFeaturesAsync(context, path, file, fitted, cancel);
                return ExitCodes.Done;
            }

            if (isAnswers)
            {
                return await EvalAnswers.RunAsync(context, path, ranking, parsed.GetValue(json), parsed.GetValue(written), parsed.GetValue(held), fitted, cancel);
            }

            await EvalRetrieval.RunAsync(context, path, ranking, parsed.GetValue(json), cancel);
            return ExitCodes.Done;
        });
        return command;
    }

    private static string Existing(string? folder)
    {
        string path = folder ?? QuestionSet.ShippedFolder;
        return File.Exists(Path.Combine(path, QuestionSet.FileName)) || BeirSet.IsIn(path)
            ? path
            : throw new UsageException($"FOLDER: {path} holds neither questions.jsonl nor corpus.jsonl, queries.jsonl and qrels.tsv. Name a folder that does.");
    }
}
