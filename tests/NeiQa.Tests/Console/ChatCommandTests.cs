using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NeiQa.Tests.Console;

[Collection(typeof(ConsoleTests))]
public sealed class ChatCommandTests(ConsoleFixture console)
{
    /// <summary>Stands once in each answer.</summary>
    private const string DisclaimerPart = "does not know you";

    [Fact]
    public async Task Chat_PipedFollowUp_IsUnderstoodFromTheConversation()
    {
        var run = await console.RunAsync(
            ["chat"], "What is chamomile tea?\nWhat is it made from?\n/new\nWhat is valerian tea?\nWhat is it made from?\n");

        string[] answers = run.Out.Split(DisclaimerPart);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(5, answers.Length);
        Assert.Contains("Chamomile tea is made from dried flowers. [1]", answers[1], StringComparison.Ordinal);
        Assert.Contains("Valerian tea is made from ground roots. [1]", answers[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_Quit_EndsBeforeTheLinesAfterIt()
    {
        var run = await console.RunAsync(["chat"], "/quit\nWhat is chamomile tea made from?\n");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Chat_LinesThatCannotBeAsked_AreReportedAndTheConversationGoesOn()
    {
        var run = await console.RunAsync(["chat"], $"/nosuch\n{new string('x', 2_001)}\n\n/new\nWhat is chamomile tea made from?\n");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("/nosuch", run.Error, StringComparison.Ordinal);
        Assert.Contains("2,000", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(run.Out, DisclaimerPart));
    }

    [Fact]
    public async Task Chat_ManyQuestions_KeepsWithinTheHistoryThatIsAllowed()
    {
        string questions = string.Concat(Enumerable.Repeat("What is chamomile tea made from?\n", 12));

        var run = await console.RunAsync(["chat"], questions);

        Assert.Equal(12, Regex.Count(run.Out, DisclaimerPart));
    }

    [Fact]
    public async Task Chat_Interrupted_EndsCleanly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no kill command to interrupt another process with.");
        using var process = console.Start("chat");
        string? line = "";
        while (line is not null && !line.StartsWith("Documents: 3.", StringComparison.Ordinal))
        {
            line = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        }

        Assert.NotNull(line);

        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        var run = await ConsoleFixture.EndAsync(process);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
