using System.CommandLine;
using NeiQa.Answering;
using NeiQa.Console.Rendering;
using NeiQa.Indexing;

namespace NeiQa.Console.Commands;

/// <summary><c>neiqa chat</c>: answers questions line by line, each in the light of those before, until <c>/quit</c> or the end of input.</summary>
internal static class ChatCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("chat", "Answers questions in a conversation.");
        command.SetAction(context, (_, cancel) => RunAsync(context, cancel));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        try
        {
            await using var engine = await EngineHost.StartAsync(context.Configuration(), context.Terminal, cancel);
            context.Terminal.Note($"Documents: {engine.Get<Library>().Status().Documents}. Type a question, or /help.");
            await new Conversation(engine.Get<AnswerService>(), context.Terminal, System.Console.In).RunAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            context.Terminal.Note("");
        }

        return ExitCodes.Done;
    }
}
