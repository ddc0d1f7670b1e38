using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NeiQa.Indexing.Storage;
using NeiQa.Tests.Indexing;

namespace NeiQa.Tests.Web;

/// <summary>The server as its own process, where it cannot start.</summary>
public sealed class StartTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("NeiQa:Limits:BodyBytes", "5")]
    [InlineData("NeiQa:Limits:BodyBytes", "many")]
    [InlineData("NeiQa:Limits:RequestsPerMinute", "-1")]
    [InlineData("NeiQa:CorpusPath", "no-such-folder")]
    public async Task Start_ValueThatCannotWork_StopsAndNamesTheKey(string key, string value)
    {
        string problem = await FailedStartAsync("--urls", "http://127.0.0.1:0", $"--{key}={value}");

        Assert.Contains(key, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AddressInUse_StopsNamesTheAddressAndDoesNotHarmTheIndex()
    {
        using var folders = new IndexFolders();
        folders.WritePlants(60);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        string address = $"http://{other.LocalEndpoint}";

        string problem = await FailedStartAsync("--urls", address, $"--NeiQa:CorpusPath={folders.Corpus}", $"--NeiQa:DataPath={folders.Data}");

        Assert.Contains(address, problem, StringComparison.Ordinal);
        using var connection = folders.File.Open();
        Assert.Equal("ok", connection.Scalar<string>("PRAGMA integrity_check;"));
    }

    /// <summary>Starts a server that ends by itself.</summary>
    /// <returns>What it said on stderr, which is no stack trace.</returns>
    private static async Task<string> FailedStartAsync(params string[] arguments)
    {
        using var server = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NeiQa.Web.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = server.StandardOutput.ReadToEndAsync(Cancellation);
        string problem = await server.StandardError.ReadToEndAsync(Cancellation);
        await said;
        await server.WaitForExitAsync(Cancellation);
        Assert.Equal(1, server.ExitCode);
        Assert.StartsWith("NeiQa cannot start.", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", problem, StringComparison.Ordinal);
        return problem;
    }
}
