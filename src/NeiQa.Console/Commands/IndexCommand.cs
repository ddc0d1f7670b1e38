using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NeiQa.Console.Rendering;
using NeiQa.Indexing;

namespace NeiQa.Console.Commands;

/// <summary><c>neiqa index</c>: brings the index up to date and lists the documents. A file set aside is named on stderr.</summary>
internal static class IndexCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("index", "Brings the index up to date and lists the documents.");
        command.SetAction(context, (_, cancel) => RunAsync(context, cancel));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancel)
    {
        await using var engine = await EngineHost.StartAsync(context.Configuration(), context.Terminal, cancel);
        await OwnTurnAsync(engine, cancel);
        var library = engine.Get<Library>();
        var status = library.Status();
        foreach (var document in library.List())
        {
            context.Terminal.Line($"{document.Id}: {document.Title}, {Count(document.Passages, "passage")}");
        }

        context.Terminal.Line($"{Count(status.Documents, "document")}, {Count(status.Passages, "passage")}, {status.Quarantined.Count} quarantined. Model: {status.Model}.");
        foreach (var file in status.Quarantined)
        {
            context.Terminal.Problem($"Quarantined: {Printable.Line(file.Path)}. {file.Reason}");
        }

        return ExitCodes.Done;
    }

    /// <summary>Where another process is indexing, this one has its turn after it.</summary>
    private static Task OwnTurnAsync(EngineHost engine, CancellationToken cancel) =>
        Task.WhenAll(engine.Services.GetServices<IHostedService>().OfType<BackgroundService>().Select(service => service.ExecuteTask).OfType<Task>()).WaitAsync(cancel);

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
