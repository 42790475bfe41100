using Microsoft.Playwright;

namespace MentorBot.Browser.Tests;

/// <summary>A headless Chromium.</summary>
public class HeadlessBrowser : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // A page that stands for Teams frames one of this machine.
        "--disable-features=LocalNetworkAccessChecks",
    ];

    private IPlaywright? playwright;

    protected IBrowser? Browser { get; private set; }

    public virtual async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = await Scripts.RunAsync("chromium.sh"), Args = Quiet }
        );
    }

    public virtual async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    internal Task<IPage> PageAsync(int width, int height) =>
        Browser!.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
            }
        );
}

/// <summary>A MentorBot started as in the README and a browser, shared by all tests of a run.</summary>
public sealed class Chromium : HeadlessBrowser
{
    public LocalStart MentorBot { get; } = new();

    public override async Task InitializeAsync()
    {
        await MentorBot.InitializeAsync();
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await MentorBot.DisposeAsync();
    }

    internal Task<ChatWindow> OpenAsync(string address) => ChatWindow.OpenAsync(Browser!, address);

    internal async Task<ChatWindow> WindowOfAsync(string persona) =>
        await OpenAsync(await MentorBot.WindowAsync(persona));
}

/// <summary>Lets all browser tests share one bot and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<Chromium>
{
    public const string Name = "In the browser";
}
