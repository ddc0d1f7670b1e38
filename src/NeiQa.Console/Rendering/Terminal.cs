using Spectre.Console;

namespace NeiQa.Console.Rendering;

/// <summary>The two ways out: answers to stdout, progress and problems to stderr.</summary>
internal sealed class Terminal
{
    /// <summary>A file or another program gets lines as they are, not wrapped.</summary>
    private const int Unwrapped = 100_000;

    /// <summary>Answers.</summary>
    public IAnsiConsole Out { get; } = Create(System.Console.Out, System.Console.IsOutputRedirected);

    /// <summary>Progress and problems.</summary>
    public IAnsiConsole Error { get; } = Create(System.Console.Error, System.Console.IsErrorRedirected);

    /// <summary>Whether a person watches the progress.</summary>
    public bool IsErrorATerminal { get; } = !System.Console.IsErrorRedirected;

    /// <summary>A line to stdout, exactly as it is.</summary>
    public static void Raw(string line) => System.Console.Out.WriteLine(line);

    /// <summary>A problem to stderr.</summary>
    public void Problem(string message) => Error.MarkupLineInterpolated($"[red]{Printable.Of(message)}[/]");

    /// <summary>A note to stderr.</summary>
    public void Note(string message) => Error.MarkupLineInterpolated($"[grey]{Printable.Of(message)}[/]");

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (redirected)
        {
            console.Profile.Width = Unwrapped;
        }

        return console;
    }
}
