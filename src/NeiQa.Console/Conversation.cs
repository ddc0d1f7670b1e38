using NeiQa.Answering;
using NeiQa.Console.Commands;
using NeiQa.Console.Rendering;

namespace NeiQa.Console;

/// <summary>Questions typed one a line, each asked with what was said before.</summary>
/// <param name="answers">Answers them.</param>
/// <param name="terminal">Where the answers go.</param>
/// <param name="input">Where the lines come from.</param>
internal sealed class Conversation(AnswerService answers, Terminal terminal, TextReader input)
{
    private readonly List<Turn> _history = [];

    /// <summary>Runs until <c>/quit</c> or the end of the input.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (await ReadAsync(cancel) is { } line && line is not ("/quit" or "/exit"))
        {
            await TakeAsync(line, cancel);
        }
    }

    private async Task<string?> ReadAsync(CancellationToken cancel)
    {
        terminal.Prompt();
        string? line = await Task.Run(input.ReadLine, cancel).WaitAsync(cancel);
        return line?.Trim();
    }

    private async Task TakeAsync(string line, CancellationToken cancel)
    {
        switch (line)
        {
            case "":
                break;
            case "/new":
                _history.Clear();
                terminal.Note("A new conversation.");
                break;
            case "/help":
                terminal.Note("/new forgets what was said, /quit ends. Anything else is a question.");
                break;
            case ['/', ..] when !line.Contains(' ', StringComparison.Ordinal):
                terminal.Problem($"There is no command {line}. /help lists them.");
                break;
            default:
                await AnswerAsync(line, cancel);
                break;
        }
    }

    private async Task AnswerAsync(string line, CancellationToken cancel)
    {
        Question question;
        try
        {
            question = Ask.Question(line, [.. _history.TakeLast(Question.MaxTurns)], null);
        }
        catch (UsageException fault)
        {
            terminal.Problem(fault.Message);
            return;
        }

        var answer = await Ask.ShowAsync(answers, question, terminal, cancel);
        terminal.Line();
        _history.AddRange([new Turn("user", line), new Turn("assistant", answer.Text)]);
    }
}
