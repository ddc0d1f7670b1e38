using System.CommandLine;
using System.CommandLine.Invocation;
using Microsoft.Extensions.Options;
using NeiQa.Console.Rendering;
using NeiQa.Embeddings;
using NeiQa.Evaluation;

namespace NeiQa.Console;

/// <summary>Runs the command that was asked for. The only place that turns a fault into a message and an exit code.</summary>
internal static class CommandRunner
{
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>Parses, runs and returns the exit code.</summary>
    public static async Task<int> RunAsync(RootCommand root, ConfigurationArguments arguments, Terminal terminal)
    {
        var parsed = root.Parse(arguments.Rest, Parser);
        string? wrong = arguments.Error ?? (parsed.Action is ParseErrorAction ? string.Join('\n', parsed.Errors.Select(error => error.Message)) : null);
        if (wrong is not null)
        {
            terminal.Problem($"{wrong}\nSee neiqa {CommandName(parsed)}--help.");
            return ExitCodes.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException fault)
        {
            terminal.Problem(fault.Message);
            return ExitCodes.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Failed;
        }
        catch (Exception fault) when (IsExplained(fault))
        {
            terminal.Problem(fault.Message);
            return ExitCodes.Failed;
        }
    }

    private static string CommandName(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";

    /// <summary>Faults whose message says what to do; any other is a defect and shows where it happened.</summary>
    private static bool IsExplained(Exception fault) =>
        fault is OptionsValidationException or ModelFileException or EvaluationException or InvalidDataException
            or InvalidOperationException or IOException or UnauthorizedAccessException;
}
