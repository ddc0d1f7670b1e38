using System.Diagnostics;

namespace NeiQa.Tests.Web;

/// <summary>The server as its own process, with values that cannot work.</summary>
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
        using var server = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NeiQa.Web.dll"), "--urls", "http://127.0.0.1:0", $"--{key}={value}"])
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
        Assert.Contains(key, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", problem, StringComparison.Ordinal);
    }
}
