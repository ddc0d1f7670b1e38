using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NeiQa.Tests.Web;

[Collection(WebTests.Name)]
public sealed class SourcePanelTests(WebServer server, Chromium chromium)
{
    private const string Answerable = "What does cortisol do to immunity?";

    [Theory]
    [InlineData(Answerable)]
    [InlineData("Which hormone supports maternal-fetal tolerance?")]
    [InlineData("What lets melatonin rise?")]
    [InlineData("How many hours do toddlers sleep?")]
    public async Task Number_Clicked_HighlightsExactlyTheQuote(string question)
    {
        var citations = (await server.Client.AskAsync(question)).GetProperty("citations").EnumerateArray().ToList();
        var page = await OpenAsync();
        await page.AskAsync(question);

        Assert.NotEmpty(citations);
        foreach (var citation in citations)
        {
            await page.Numbers().Filter(new() { HasText = $"[{citation.GetProperty("number")}]" }).First.ClickAsync();
            await Expect(page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Heading, new() { Name = citation.Text("title") }).First).ToBeVisibleAsync();

            Assert.Equal(citation.Text("quote"), await page.HighlightAsync());
            await Expect(page.Source().Locator("mark").Locator("visible=true").First).ToBeInViewportAsync();
            await page.Button("Close").ClickAsync();
        }
    }

    [Theory]
    [InlineData("guides/sleep")]
    [InlineData("neuroendocrine-immune-axis")]
    public async Task Document_Opened_HoldsEveryCharacterInOrder(string id)
    {
        var document = await server.Client.GetJsonAsync($"/api/documents/{id}");
        var page = await OpenAsync();

        await page.Button("Documents").ClickAsync();
        await page.Source().GetByRole(AriaRole.Button, new() { Name = document.Text("title") }).ClickAsync();

        await Expect(page.Source().Locator(".document")).ToBeVisibleAsync();
        Assert.Equal(document.Text("text"), await page.Source().Locator(".document").TextContentAsync());
        Assert.Equal(0, await page.Source().Locator("img, script").CountAsync());
        await Expect(page).Not.ToHaveTitleAsync("hacked");
    }

    [Fact]
    public async Task Document_Opened_ShowsItsStructure()
    {
        var page = await OpenAsync();

        await page.Button("Documents").ClickAsync();
        await page.Source().GetByRole(AriaRole.Button, new() { Name = "Sleep guide" }).ClickAsync();

        await Expect(page.Source().GetByRole(AriaRole.Heading, new() { Name = "Melatonin", Exact = true })).ToBeVisibleAsync();
        await Expect(page.Source().GetByRole(AriaRole.Listitem).First).ToHaveTextAsync("A dark bedroom lets melatonin rise.", new() { UseInnerText = true });
        await Expect(page.Source().GetByRole(AriaRole.Cell, new() { Name = "Eleven to fourteen hours" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Keyboard_Alone_AsksOpensTheSourceAndComesBack()
    {
        var page = await OpenAsync();

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the question box" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.QuestionBox()).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(Answerable);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Numbers().Last).ToBeVisibleAsync();
        await Expect(page.Button("Stop")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await Expect(page.Numbers().Last).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Heading).First).ToBeFocusedAsync();
        await page.HighlightAsync();
        await page.Keyboard.PressAsync("Escape");

        await Expect(page.GetByRole(AriaRole.Complementary)).ToBeHiddenAsync();
        await Expect(page.Numbers().Last).ToBeFocusedAsync();
    }

    private Task<IPage> OpenAsync() => chromium.OpenAsync(server.Address, ChatPage.Desk);
}
