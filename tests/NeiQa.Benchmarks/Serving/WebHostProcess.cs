using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NeiQa.Benchmarks.Harness;

namespace NeiQa.Benchmarks.Serving;

/// <summary>The built web host as a process of its own, on a free port.</summary>
internal sealed class WebHostProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(10), Poll = TimeSpan.FromMilliseconds(20);

    private readonly Process _process;
    private readonly HttpClient _client;

    private WebHostProcess(Process process, Uri address)
    {
        _process = process;
        _client = new HttpClient { BaseAddress = address };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => _client.BaseAddress!;

    /// <summary>Starts it and waits for its first answer.</summary>
    /// <param name="corpus">The documents.</param>
    /// <param name="data">The index's folder.</param>
    /// <param name="question">What is asked until there is an answer.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The host and the seconds from its start to the answer.</returns>
    public static async Task<(WebHostProcess Host, double Seconds)> StartAsync(string corpus, string data, string question, CancellationToken cancellationToken)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Assembly(), "--urls", address.ToString()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NeiQa__CorpusPath"] = corpus;
        start.Environment["NeiQa__DataPath"] = data;
        start.Environment["NeiQa__Limits__RequestsPerMinute"] = "0";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var clock = Stopwatch.StartNew();
        var host = new WebHostProcess(Process.Start(start)!, address);
        host._process.OutputDataReceived += (_, _) => { };
        host._process.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is null ? "" : $"web: {line.Data}\n");
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        await host.WaitForAnswerAsync(question, cancellationToken);
        return (host, clock.Elapsed.TotalSeconds);
    }

    /// <summary>Resident memory in megabytes.</summary>
    public double ResidentMegabytes()
    {
        _process.Refresh();
        return _process.WorkingSet64 / 1e6;
    }

    /// <summary>Processor time that it has taken since its start, in milliseconds: all cores together, whatever else the machine does.</summary>
    public double ProcessorMilliseconds()
    {
        _process.Refresh();
        return _process.TotalProcessorTime.TotalMilliseconds;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task WaitForAnswerAsync(string question, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestStart);
        while (!await AnswersAsync(question, limit.Token))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The web host ended with code {_process.ExitCode} before its first answer.");
            }

            await Task.Delay(Poll, limit.Token);
        }
    }

    private async Task<bool> AnswersAsync(string question, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new StringContent(Questions.Body(question), Encoding.UTF8, "application/json");
            using var response = await _client.PostAsync(new Uri("/api/ask", UriKind.Relative), content, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Built in the same configuration as the benchmarks.</summary>
    private static string Assembly()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(RepositoryFolder.Path, "src", "NeiQa.Web", "bin", output.Parent!.Name, output.Name, "NeiQa.Web.dll");
    }
}
