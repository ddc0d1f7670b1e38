using System.CommandLine;
using NeiQa.Answering;
using NeiQa.Console.Rendering;
using Spectre.Console;

namespace NeiQa.Console.Commands;

/// <summary><c>neiqa search "QUERY" [--top N] [--json]</c>: lists the passages nearest to a query, best first.</summary>
internal static class SearchCommand
{
    public static Command Create(CommandContext context)
    {
        var query = new Argument<string>("QUERY") { Description = "What to look for, in quotation marks." };
        var top = new Option<int?>("--top") { Description = $"Passages to list, 1 to {Question.MaxTop}. Default {Question.DefaultTop}.", HelpName = "N" };
        var json = Options.Json();
        var command = new Command("search", "Lists the passages nearest to a query.") { query, top, json };
        command.SetAction(context, (parsed, cancel) =>
            RunAsync(context, Ask.Question(parsed.GetValue(query), [], parsed.GetValue(top), "query"), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, Question query, bool json, CancellationToken cancel)
    {
        await using var engine = await EngineHost.StartAsync(context.Configuration(), context.Terminal, cancel);
        var found = await engine.Get<SearchService>().SearchAsync(query, cancel);
        if (json)
        {
            Terminal.Json(found);
        }
        else
        {
            Show(found, context.Terminal);
        }

        return ExitCodes.Done;
    }

    private static void Show(SearchResponse found, Terminal terminal)
    {
        if (found.Results.Count == 0)
        {
            terminal.Line("No passage found.\n");
        }

        for (int i = 0; i < found.Results.Count; i++)
        {
            var result = found.Results[i];
            terminal.Line($"{i + 1}. {AnswerView.Place(result.Title, result.Section)}", new Style(decoration: Decoration.Bold));
            terminal.Line($"{result.Text}\n");
        }

        terminal.Line(found.Disclaimer, new Style(Color.Grey, decoration: Decoration.Italic));
    }
}
