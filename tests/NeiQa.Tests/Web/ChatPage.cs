using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NeiQa.Tests.Web;

/// <summary>The page as a reader uses it.</summary>
internal static class ChatPage
{
    public static BrowserNewContextOptions Desk { get; } = new() { ViewportSize = new() { Width = 1280, Height = 800 }, ReducedMotion = ReducedMotion.Reduce };

    public static BrowserNewContextOptions Phone { get; } = new()
    {
        ViewportSize = new() { Width = 390, Height = 844 },
        HasTouch = true,
        IsMobile = true,
        ReducedMotion = ReducedMotion.Reduce,
    };

    public static ILocator QuestionBox(this IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "Your question" });

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The newest question with its answer.</summary>
    public static ILocator LastTurn(this IPage page) => page.GetByRole(AriaRole.Log).GetByRole(AriaRole.Article).Last;

    /// <summary>The numbers behind the sentences of the newest answer.</summary>
    public static ILocator Numbers(this IPage page) => page.LastTurn().GetByRole(AriaRole.Button, new() { NameRegex = new(@"^\[\d+\]") });

    /// <summary>The document that is open beside the chat.</summary>
    public static ILocator Source(this IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "Source text" });

    /// <summary>Types a question, sends it and waits until the answer is whole.</summary>
    public static async Task AskAsync(this IPage page, string question)
    {
        await page.SendAsync(question);
        await Expect(page.Button("Stop")).ToBeHiddenAsync();
    }

    /// <summary>Types a question and sends it.</summary>
    public static async Task SendAsync(this IPage page, string question)
    {
        await page.QuestionBox().FillAsync(question);
        await page.QuestionBox().PressAsync("Enter");
        await Expect(page.LastTurn()).ToContainTextAsync(question);
    }

    /// <summary>The highlighted text, hidden marks included.</summary>
    public static async Task<string> HighlightAsync(this IPage page)
    {
        await Expect(page.Source().Locator("mark").First).ToBeAttachedAsync();
        return string.Concat(await page.Source().Locator("mark").AllTextContentsAsync());
    }
}
