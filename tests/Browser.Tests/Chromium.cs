using Microsoft.Playwright;

namespace MentorBot.Browser.Tests;

/// <summary>A MentorBot started as in the README and a headless Chromium, shared by all tests of a run.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public LocalStart MentorBot { get; } = new();

    public async Task InitializeAsync()
    {
        await MentorBot.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = await Scripts.RunAsync("chromium.sh"), Args = Quiet }
        );
    }

    internal Task<ChatWindow> OpenAsync(string address) => ChatWindow.OpenAsync(browser!, address);

    internal async Task<ChatWindow> WindowOfAsync(string persona) =>
        await OpenAsync(await MentorBot.WindowAsync(persona));

    internal Task<IPage> PageAsync(int width, int height) =>
        browser!.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
            }
        );

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        await MentorBot.DisposeAsync();
    }
}

/// <summary>Lets all browser tests share one bot and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<Chromium>
{
    public const string Name = "In the browser";
}
