using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using NeiQa.Benchmarks.Harness;

namespace NeiQa.Benchmarks.Peers;

/// <summary>The peers and the load generator that come from npm, installed on demand beside the cached vectors.</summary>
internal sealed class NodeTools
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly string _folder;

    private NodeTools(string folder) => _folder = folder;

    /// <summary>Installs them, or returns null with a note where Node or the packages are not to be had.</summary>
    public static async Task<NodeTools?> TryInstallAsync(Report report, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryFolder.Cache, "node")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Peers", "Node")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        try
        {
            var tools = new NodeTools(folder);
            await tools.RunAsync("npm", ["install", "--no-audit", "--no-fund", "--silent"], cancellationToken);
            return tools;
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException)
        {
            report.Note($"Peers and load from npm are left out: {fault.Message}");
            return null;
        }
    }

    /// <summary>Runs a script and reads the JSON that it prints.</summary>
    /// <exception cref="InvalidOperationException">The script failed; the message has what it said.</exception>
    public async Task<T> RunAsync<T>(string script, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var output = await RunAsync("node", [script, .. arguments], cancellationToken);
        return JsonSerializer.Deserialize<T>(output[output.IndexOf('{', StringComparison.Ordinal)..], Json)!;
    }

    private async Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {(await errors).Trim()}");
    }
}
