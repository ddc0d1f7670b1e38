using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NeiQa.Tests.Web;

[Collection(WebTests.Name)]
public sealed class AccessibilityTests(WebServer server, Chromium chromium)
{
    private const string Answerable = "Which hormone supports maternal-fetal tolerance?";

    [Theory]
    [InlineData(ColorScheme.Light, false)]
    [InlineData(ColorScheme.Dark, false)]
    [InlineData(ColorScheme.Dark, true)]
    public async Task Page_EveryState_HasNoAccessibilityViolation(ColorScheme scheme, bool isPhone)
    {
        var page = await chromium.OpenAsync(server.Address, new(isPhone ? ChatPage.Phone : ChatPage.Desk) { ColorScheme = scheme });
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Start with a question" })).ToBeVisibleAsync();
        await AssertNoViolationAsync(page);

        await page.AskAsync("How do I bake bread?");
        await page.AskAsync(Answerable);
        await page.Numbers().First.ClickAsync();
        await page.HighlightAsync();
        await AssertNoViolationAsync(page);

        await page.Button("All documents").ClickAsync();
        await Expect(page.Source().GetByRole(AriaRole.Button).First).ToBeVisibleAsync();
        await AssertNoViolationAsync(page);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public async Task Page_Narrow_NeverScrollsSideways(int width)
    {
        var page = await chromium.OpenAsync(server.Address, new(ChatPage.Phone) { ViewportSize = new() { Width = width, Height = 700 } });
        await AssertFitsAsync(page);

        await page.AskAsync($"{Answerable} {new string('x', 300)}");
        await AssertFitsAsync(page);

        await page.AskAsync(Answerable);
        await page.Numbers().First.ClickAsync();
        await page.HighlightAsync();
        await AssertFitsAsync(page);
        Assert.Equal(0, await page.Source().EvaluateAsync<int>("body => body.scrollWidth - body.clientWidth"));
    }

    [Fact]
    public async Task Panel_OnAPhone_CoversThePageUntilClosed()
    {
        var page = await chromium.OpenAsync(server.Address, ChatPage.Phone);
        await page.AskAsync(Answerable);

        await page.Numbers().First.TapAsync();
        await page.HighlightAsync();
        var box = await page.GetByRole(AriaRole.Complementary).BoundingBoxAsync();
        Assert.Equal((390, 844), (box!.Width, box.Height));
        for (int i = 0; i < 6; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.False(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
        }

        await page.Button("Close").TapAsync();
        await Expect(page.QuestionBox()).ToBeVisibleAsync();
    }

    private static async Task AssertNoViolationAsync(IPage page)
    {
        var result = await page.RunAxe();
        Assert.Equal([], result.Violations.Select(violation => $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));
    }

    private static async Task AssertFitsAsync(IPage page) =>
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
}
