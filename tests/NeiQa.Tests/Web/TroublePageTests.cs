using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NeiQa.Tests.Web;

[Collection(WebTests.Name)]
public sealed class TroublePageTests(WebServer server, Chromium chromium)
{
    private const string Answerable = "What does cortisol do to immunity?";

    private const string Answers = "**/api/ask";

    [Fact]
    public async Task Ask_TooOften_SaysSoInWords()
    {
        // Opening the page takes two requests (the state, the questions to start with), so one question is left.
        await using var limited = RunningServer.Start(new ServerFolders(), ("NeiQa:Limits:RequestsPerMinute", "3"));
        await limited.WaitUntilReadyAsync();
        var page = await chromium.OpenAsync(limited.Address, ChatPage.Desk);
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Start with a question" })).ToBeVisibleAsync();

        await page.AskAsync(Answerable);
        await page.AskAsync(Answerable);

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(new System.Text.RegularExpressions.Regex("Try again in \\d+ seconds?"));
        await Expect(page.LastTurn()).ToContainTextAsync("This is not medical advice.");
    }

    [Fact]
    public async Task Ask_WhileIndexing_SaysSoInWordsAndAnswersOnRetry()
    {
        await using var waiting = new WaitingServer();
        var page = await chromium.OpenAsync(waiting.Address, ChatPage.Desk);

        await Expect(page.GetByText("Reading the documents")).ToBeVisibleAsync();
        await page.AskAsync(Answerable);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The documents are still being read.");
        await waiting.ReleaseAsync();
        await Expect(page.GetByText("Reading the documents")).ToBeHiddenAsync();
        await page.Button("Retry").ClickAsync();

        await Expect(page.Numbers().First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Ask_ServerGone_SaysSoInWordsAndAnswersOnRetry()
    {
        var page = await OpenAsync();
        await page.RouteAsync(Answers, route => route.AbortAsync());

        await page.AskAsync(Answerable);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server cannot be reached.");
        await page.UnrouteAsync(Answers);
        await page.Button("Retry").ClickAsync();

        await Expect(page.Numbers().First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Ask_StreamEndsInAnError_KeepsWhatCameAndSaysSo()
    {
        var page = await OpenAsync();
        await AnswerWithAsync(page, """
            event: disclaimer
            data: {"disclaimer":"Not advice."}

            event: citations
            data: [{"number":1,"documentId":"guides/sleep","title":"Sleep guide","section":[],"quote":"x","start":0,"end":1}]

            event: sentence
            data: {"text":"The first part.","citations":[1]}

            event: error
            data: {"status":500,"disclaimer":"Not advice."}


            """);

        await page.AskAsync(Answerable);

        await Expect(page.LastTurn()).ToContainTextAsync("The first part.");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Something went wrong on the server.");
        await Expect(page.Button("Retry")).ToBeVisibleAsync();
        await Expect(page.LastTurn()).ToContainTextAsync("Not advice.");
    }

    [Fact]
    public async Task Ask_Emergency_AlertsWithTheEmergencyText()
    {
        var page = await OpenAsync();
        await AnswerWithAsync(page, """
            event: disclaimer
            data: {"disclaimer":"Not advice."}

            event: notice
            data: {"text":"Call your local emergency number now."}

            event: answer
            data: {"id":"1","question":"","outcome":"emergency","mode":"extractive","answer":"Call your local emergency number now.\n\nNot advice.","sentences":[],"citations":[],"related":[],"disclaimer":"Not advice."}


            """);

        await page.AskAsync("It hurts in my chest");

        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Call your local emergency number now.");
        await Expect(page.LastTurn()).ToContainTextAsync("Not advice.");
    }

    [Fact]
    public async Task Stop_WhileWaiting_EndsTheAnswerAndOffersToRetry()
    {
        var held = new TaskCompletionSource();
        var page = await OpenAsync();
        await page.RouteAsync(Answers, _ => held.Task);

        await page.SendAsync(Answerable);
        await page.Button("Stop").ClickAsync();

        await Expect(page.LastTurn()).ToContainTextAsync("You stopped this answer.");
        await Expect(page.Button("Ask")).ToBeVisibleAsync();
        await Expect(page.Button("Retry")).ToBeVisibleAsync();
        await Expect(page.QuestionBox()).ToBeFocusedAsync();
        held.SetResult();
    }

    private static async Task AnswerWithAsync(IPage page, string events) =>
        await page.RouteAsync(Answers, route => route.FulfillAsync(new() { ContentType = Http.EventStream, Body = events.ReplaceLineEndings("\n") }));

    private Task<IPage> OpenAsync() => chromium.OpenAsync(server.Address, ChatPage.Desk);
}
