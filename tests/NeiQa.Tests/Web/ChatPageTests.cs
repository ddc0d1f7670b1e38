using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NeiQa.Tests.Web;

[Collection(WebTests.Name)]
public sealed class ChatPageTests(WebServer server, Chromium chromium)
{
    private const string Answerable = "What does cortisol do to immunity?";

    [Fact]
    public async Task Open_FirstVisit_ShowsTheDisclaimerAndQuestionsToStartWith()
    {
        var page = await OpenAsync();

        await Expect(page.GetByText("This is not medical advice.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.List, new() { Name = "Start with a question" }).GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(page.LastTurn().GetByText("This is not medical advice.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Ask_AnswerableQuestion_ShowsTheAnswersSentencesAndTheDisclaimer()
    {
        var answer = await server.Client.AskAsync(Answerable);
        var page = await OpenAsync();

        await page.AskAsync(Answerable);

        foreach (var sentence in answer.GetProperty("sentences").EnumerateArray())
        {
            await Expect(page.LastTurn()).ToContainTextAsync(sentence.Text("text"));
        }

        await Expect(page.Numbers()).ToHaveCountAsync(answer.GetProperty("sentences").EnumerateArray().Sum(sentence => sentence.GetProperty("citations").GetArrayLength()));
        await Expect(page.LastTurn()).ToContainTextAsync(answer.Text("disclaimer"));
    }

    [Fact]
    public async Task Ask_FollowUp_SendsWhatWasSaidBefore()
    {
        var page = await OpenAsync();
        await page.AskAsync(Answerable);

        var request = await page.RunAndWaitForRequestAsync(() => page.AskAsync("And when it stays high?"), "**/api/ask");

        var history = JsonElement.Parse(request.PostData!).GetProperty("history").EnumerateArray().ToList();
        Assert.Equal(["user", "assistant"], history.Select(turn => turn.Text("role")));
        Assert.Equal(Answerable, history[0].Text("content"));
        Assert.Contains("Cortisol", history[1].Text("content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_AfterNewConversation_SendsNoHistory()
    {
        var page = await OpenAsync();
        await page.AskAsync(Answerable);

        await page.Button("New conversation").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Log)).ToBeEmptyAsync();
        var request = await page.RunAndWaitForRequestAsync(() => page.AskAsync("What is allostatic load?"), "**/api/ask");

        Assert.Empty(JsonElement.Parse(request.PostData!).GetProperty("history").EnumerateArray());
    }

    [Fact]
    public async Task Ask_UnansweredQuestion_OffersTheNearestSectionsInTheSource()
    {
        var page = await OpenAsync();
        await page.AskAsync("How do I bake bread?");

        await Expect(page.LastTurn()).ToContainTextAsync("The documents do not answer this question.");
        var nearest = page.LastTurn().GetByRole(AriaRole.List).GetByRole(AriaRole.Button).First;
        string heading = (await nearest.TextContentAsync())!.Split(" › ")[^1];
        await nearest.ClickAsync();

        await Expect(page.Source().GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Ask_ShiftEnter_StartsANewLine()
    {
        var page = await OpenAsync();

        await page.QuestionBox().PressSequentiallyAsync("first");
        await page.QuestionBox().PressAsync("Shift+Enter");
        await page.QuestionBox().PressSequentiallyAsync("second");

        await Expect(page.QuestionBox()).ToHaveValueAsync("first\nsecond");
        await Expect(page.GetByRole(AriaRole.Log)).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Ask_QuestionWithMarkup_StaysText()
    {
        const string Markup = "<img src=x onerror=\"document.title='hacked'\"><b>cortisol</b>";
        var page = await OpenAsync();

        await page.AskAsync(Markup);

        await Expect(page.LastTurn()).ToContainTextAsync(Markup);
        Assert.Equal(0, await page.LastTurn().Locator("img, b").CountAsync());
        await Expect(page).Not.ToHaveTitleAsync("hacked");
    }

    [Fact]
    public async Task Open_AndAsk_LogsNoErrorAndLoadsNothingFromElsewhere()
    {
        var complaints = new List<string>();
        var page = await OpenAsync();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(server.Address, StringComparison.Ordinal))
            {
                complaints.Add(request.Url);
            }
        };

        await page.ReloadAsync();
        await page.AskAsync(Answerable);
        await page.Numbers().First.ClickAsync();
        await page.HighlightAsync();
        await page.GotoAsync($"{server.Address}scalar");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "NeiQa", Exact = true })).ToBeVisibleAsync(new() { Timeout = 30_000 });

        Assert.DoesNotContain(complaints, complaint => !complaint.StartsWith("@scalar/", StringComparison.Ordinal));
    }

    private Task<IPage> OpenAsync() => chromium.OpenAsync(server.Address, ChatPage.Desk);
}
