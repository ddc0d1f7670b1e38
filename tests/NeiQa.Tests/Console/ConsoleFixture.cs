using System.Diagnostics;
using System.Text;

namespace NeiQa.Tests.Console;

/// <summary>Runs the console as a process of its own, over an index that is built once.</summary>
public sealed class ConsoleFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("neiqa-console-");

    /// <summary>Documents for tests, beside the shipped article.</summary>
    private const string Tea = """
        # Herbal tea

        Chamomile tea is made from dried flowers. Steep the flowers for five minutes in water that has just boiled.
        """;

    private const string Valerian = """
        # Valerian tea

        Valerian tea is made from ground roots. The roots smell like cheese.
        """;

    public string DataFolder => Path.Combine(_folder.FullName, "data");

    public string CorpusFolder => Path.Combine(_folder.FullName, "corpus");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(CorpusFolder);
        File.Copy(Path.Combine(NeiQaPaths.Root, "corpus", "neuroendocrine-immune-axis.txt"), Path.Combine(CorpusFolder, "neuroendocrine-immune-axis.txt"));
        await File.WriteAllTextAsync(Path.Combine(CorpusFolder, "tea.md"), Tea);
        await File.WriteAllTextAsync(Path.Combine(CorpusFolder, "valerian.md"), Valerian);
        var indexed = await RunAsync("index");
        Assert.Equal(0, indexed.ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A new folder, removed with the others.</summary>
    public string NewFolder() => _folder.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;

    /// <summary>Runs a command over the shared index and waits for its end.</summary>
    public Task<ConsoleRun> RunAsync(params string[] arguments) => RunAsync(arguments, null);

    /// <summary>Runs a command with lines for its stdin.</summary>
    public async Task<ConsoleRun> RunAsync(string[] arguments, string? input)
    {
        using var process = Start(arguments);
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
        }

        process.StandardInput.Close();
        return await EndAsync(process);
    }

    /// <summary>Waits for a process to end.</summary>
    public static async Task<ConsoleRun> EndAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ConsoleRun(process.ExitCode, await output, error);
    }

    /// <summary>Starts a command. Settings of the caller win over the shared folders.</summary>
    public Process Start(params string[] arguments) => StartOver(CorpusFolder, DataFolder, arguments);

    /// <summary>Starts a command over folders that are not this fixture's.</summary>
    public static Process StartOver(string corpus, string data, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = NeiQaPaths.Root,
        };
        string[] all = [typeof(NeiQa.Console.ExitCodes).Assembly.Location, $"--NeiQa:CorpusPath={corpus}", $"--NeiQa:DataPath={data}", .. arguments];
        foreach (string argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}

/// <summary>What a command left behind.</summary>
public sealed record ConsoleRun(int ExitCode, string Out, string Error);

/// <summary>The tests that share the index.</summary>
[CollectionDefinition]
public sealed class ConsoleTests : ICollectionFixture<ConsoleFixture>;
