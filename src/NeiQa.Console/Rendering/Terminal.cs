using Spectre.Console;

namespace NeiQa.Console.Rendering;

/// <summary>The two ways out: answers to stdout, progress and problems to stderr.</summary>
internal sealed class Terminal
{
    /// <summary>A file or another program gets lines as they are, not wrapped.</summary>
    private const int Unwrapped = 100_000;

    private readonly IAnsiConsole _out = Create(System.Console.Out, System.Console.IsOutputRedirected);

    /// <summary>Progress and problems.</summary>
    public IAnsiConsole Error { get; } = Create(System.Console.Error, System.Console.IsErrorRedirected);

    /// <summary>Whether a person watches the progress.</summary>
    public bool IsErrorATerminal { get; } = !System.Console.IsErrorRedirected;

    /// <summary>Whether a person types.</summary>
    public bool IsInputATerminal { get; } = !System.Console.IsInputRedirected;

    /// <summary>A value to stdout, as the API returns it.</summary>
    public static void Json<T>(T value) => System.Console.Out.WriteLine(System.Text.Json.JsonSerializer.Serialize(value, NeiQaJson.Options));

    /// <summary>Text to stdout. It may come from a document or a person: nothing in it is taken for markup or control.</summary>
    public void Line(string text = "", Style? style = null)
    {
        _out.Write(new Text(Printable.Of(text), style ?? Style.Plain));
        _out.WriteLine();
    }

    /// <summary>A table to stdout.</summary>
    public void Table(Table table) => _out.Write(table);

    /// <summary>A problem to stderr.</summary>
    public void Problem(string message) => ToError(message, new Style(Color.Red));

    /// <summary>A note to stderr.</summary>
    public void Note(string message) => ToError(message, new Style(Color.Grey));

    /// <summary>Asks for a line, where a person types.</summary>
    public void Prompt()
    {
        if (IsInputATerminal)
        {
            Error.Write(new Text("> ", new Style(Color.Blue)));
        }
    }

    private void ToError(string message, Style style)
    {
        Error.Write(new Text(Printable.Of(message), style));
        Error.WriteLine();
    }

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
