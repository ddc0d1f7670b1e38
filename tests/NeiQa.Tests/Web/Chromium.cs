using Microsoft.Playwright;

namespace NeiQa.Tests.Web;

/// <summary>One browser for all tests of the page. Where there is none they are skipped, or fail if NEIQA_REQUIRE_ALL is 1.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Executable = "/usr/bin/chromium";

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _started = new(StartAsync);
    private IBrowserContext? _last;

    /// <summary>Opens an address in a fresh context and closes the one of the test before.</summary>
    public async Task<IPage> OpenAsync(string address, BrowserNewContextOptions options)
    {
        if (Environment.GetEnvironmentVariable("NEIQA_REQUIRE_ALL") != "1")
        {
            Assert.SkipUnless(File.Exists(Executable), $"There is no browser at {Executable}; test.sh installs it.");
        }

        var (_, browser) = await _started.Value;
        await (_last?.CloseAsync() ?? Task.CompletedTask);
        _last = await browser.NewContextAsync(options);
        var page = await _last.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated)
        {
            var (playwright, browser) = await _started.Value;
            await browser.CloseAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        return (playwright, browser);
    }
}
