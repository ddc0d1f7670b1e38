using System.CommandLine;
using NeiQa.Answering;
using NeiQa.Console.Rendering;

namespace NeiQa.Console.Commands;

/// <summary><c>neiqa ask "QUESTION" [--json]</c>: answers one question. Returns 3 where nothing in the documents answers.</summary>
internal static class AskCommand
{
    public static Command Create(CommandContext context)
    {
        var text = new Argument<string>("QUESTION") { Description = "What you want to know, in quotation marks." };
        var json = Options.Json();
        var command = new Command("ask", "Answers one question.") { text, json };
        command.SetAction(context, (parsed, cancel) => RunAsync(context, Ask.Question(parsed.GetValue(text), [], null), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, Question question, bool json, CancellationToken cancel)
    {
        await using var engine = await EngineHost.StartAsync(context.Configuration(), context.Terminal, cancel);
        var answers = engine.Get<AnswerService>();
        var answer = json ? await answers.AskAsync(question, cancel) : await Ask.ShowAsync(answers, question, context.Terminal, cancel);
        if (json)
        {
            Terminal.Json(answer);
        }

        return answer.Outcome == Outcome.NotInDocuments ? ExitCodes.NotInDocuments : ExitCodes.Done;
    }
}
