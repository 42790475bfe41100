using Microsoft.Playwright;

namespace MentorBot.Browser.Tests;

/// <summary>Drives one person's Agents Playground window the way that person would use it.</summary>
internal sealed class ChatWindow(IPage page)
{
    private const float Patience = 20_000;
    private const int Width = 1280;
    private const int Height = 1500;

    /// <summary>The most space, in pixels, that the window needs above and below a card.</summary>
    private const int Surroundings = 300;
    private const string Cards = ".ac-adaptiveCard";
    private const string MessageBox = "[contenteditable=true][role=textbox]";
    private const string NextFrameButOne =
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    private ILocator card = page.Locator(Cards).Last;

    public static async Task<ChatWindow> OpenAsync(IBrowser browser, string address)
    {
        var page = await browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = Width, Height = Height },
            }
        );
        await page.GotoAsync(address);
        await page.Locator(MessageBox).WaitForAsync(new() { Timeout = 60_000 });
        return new ChatWindow(page);
    }

    /// <summary>Types a message and waits for the card with these words; an invitation may arrive before the answer.</summary>
    public async Task SaysAsync(string text, string answer)
    {
        await page.Locator(MessageBox).ClickAsync();
        await page.Keyboard.InsertTextAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await IsToldAsync(answer);
    }

    /// <summary>
    /// Presses a button and waits until the answer is drawn. The window draws it twice, as an update of the message and
    /// as the answer to the press, and discards text typed in between.
    /// </summary>
    public async Task PressesAsync(string button)
    {
        var found = await FindAsync(button);
        await page.RunAndWaitForRequestFinishedAsync(
            () => found.ClickAsync(new() { Timeout = Patience }),
            new() { Predicate = IsPress, Timeout = Patience }
        );
        await page.EvaluateAsync(NextFrameButOne);
    }

    /// <summary>A button that can be seen, or the line of the menu behind "…", which it opens.</summary>
    private async Task<ILocator> FindAsync(string button)
    {
        var found = card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
        var more = card.GetByRole(AriaRole.Button, new() { Name = "More options", Exact = true });
        await found.Or(more).First.WaitForAsync(Patient);
        if (await found.CountAsync() > 0)
        {
            return found;
        }

        await more.ClickAsync(new() { Timeout = Patience });
        return page.GetByRole(AriaRole.Menuitem, new() { Name = button, Exact = true });
    }

    /// <summary>Presses the title of what is folded away; the client shows it without asking anybody.</summary>
    public async Task UnfoldsAsync(string title) =>
        await card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true })
            .ClickAsync(new() { Timeout = Patience });

    public async Task WritesAsync(string label, string words) =>
        await card.GetByLabel(label)
            .And(card.Locator("input, textarea"))
            .FillAsync(words, new() { Timeout = Patience });

    /// <summary>Waits until the current card contains the text.</summary>
    public async Task SeesAsync(string words)
    {
        try
        {
            await card.GetByText(words).First.WaitForAsync(Patient);
        }
        catch (TimeoutException)
        {
            await Pictures.SaveSheetAsync("failed", await page.ScreenshotAsync());
            throw;
        }
    }

    /// <summary>Waits for a card with these words, whoever prompted it; the following calls refer to it.</summary>
    public async Task IsToldAsync(string words)
    {
        await page.Locator(Cards).Filter(new() { HasText = words }).Last.WaitForAsync(Patient);
        var said = await page.Locator(Cards).AllInnerTextsAsync();
        card = page.Locator(Cards)
            .Nth(said.ToList().FindLastIndex(text => text.Contains(words, StringComparison.Ordinal)));
    }

    /// <summary>Waits for the card that the action causes; the following calls refer to it.</summary>
    public async Task GetsCardAsync(Func<Task> cause)
    {
        var before = await page.Locator(Cards).CountAsync();
        await cause();
        card = page.Locator(Cards).Nth(before);
        await card.WaitForAsync(Patient);
    }

    /// <summary>Enlarges the window to fit the whole card, because a taller one would be partly covered by the window's header.</summary>
    public async Task<byte[]> PictureAsync()
    {
        var height = (await card.BoundingBoxAsync())!.Height;
        await page.SetViewportSizeAsync(Width, Math.Max(Height, (int)height + Surroundings));
        var picture = await card.ScreenshotAsync();
        await page.SetViewportSizeAsync(Width, Height);
        return picture;
    }

    public async Task<byte[]> WholeAsync(int height)
    {
        await page.SetViewportSizeAsync(Width, height);
        return await page.ScreenshotAsync();
    }

    private static bool IsPress(IRequest request) => request.Url.EndsWith("/invoke", StringComparison.Ordinal);

    private static LocatorWaitForOptions Patient => new() { Timeout = Patience };
}
