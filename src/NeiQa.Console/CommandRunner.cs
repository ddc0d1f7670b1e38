using System.CommandLine;
using System.CommandLine.Invocation;
using System.Data.Common;
using Microsoft.Extensions.Options;
using NeiQa.Console.Rendering;
using NeiQa.Embeddings;
using NeiQa.Evaluation;

namespace NeiQa.Console;

/// <summary>Runs the command that was asked for, and turns what goes wrong into a message on stderr and an exit code.</summary>
internal static class CommandRunner
{
    /// <summary>A question may begin with @, which would otherwise name a file of arguments.</summary>
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>Parses, runs and returns the exit code.</summary>
    public static async Task<int> RunAsync(RootCommand root, ConfigurationArguments arguments, Terminal terminal)
    {
        var parsed = root.Parse(arguments.Rest, Parser);
        string? wrong = arguments.Error ?? (parsed.Action is ParseErrorAction ? string.Join('\n', parsed.Errors.Select(error => error.Message)) : null);
        if (wrong is not null)
        {
            terminal.Problem(wrong);
            terminal.Note($"See neiqa {NameOf(parsed.CommandResult.Command)}--help.");
            return ExitCodes.WrongUsage;
        }

        return await parsed.InvokeAsync();
    }

    /// <summary>Sets what a command does. A fault that nothing here explains is a defect, and is shown whole.</summary>
    public static void SetAction(this Command command, CommandContext context, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction(async (parsed, cancel) =>
        {
            try
            {
                return await action(parsed, cancel);
            }
            catch (UsageException fault)
            {
                context.Terminal.Problem(fault.Message);
                return ExitCodes.WrongUsage;
            }
            catch (Exception fault) when (IsExplained(fault))
            {
                context.Terminal.Problem(fault.Message);
                return ExitCodes.Failed;
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return ExitCodes.Failed;
            }
        });

    private static string NameOf(Command command) => command is RootCommand ? "" : command.Name + " ";

    /// <summary>Whether the message says what to do.</summary>
    private static bool IsExplained(Exception fault) =>
        fault is OptionsValidationException or ModelFileException or EvaluationException or InvalidDataException
            or InvalidOperationException or IOException or UnauthorizedAccessException or DbException;
}
