using MentorBot.Testing;
using Microsoft.Playwright;

namespace MentorBot.Browser.Tests;

/// <summary>The page that <c>./run.sh</c> points to.</summary>
[Collection(InTheBrowser.Name)]
public sealed class LocalPageTests(Chromium chromium)
{
    [Fact]
    public async Task It_shows_the_personas_with_their_windows_and_lets_an_hour_pass()
    {
        var page = await chromium.PageAsync(width: 1100, height: 900);
        await page.GotoAsync(chromium.MentorBot.Page);
        await page.GetByText("Lena Hoffmann").First.WaitForAsync();
        await Pictures.SaveAsync("local", await page.ScreenshotAsync());
        var before = await NowAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "+1 hour" }).ClickAsync();

        await Eventually.SoAsync(async () => await NowAsync() >= before.AddMinutes(59), "an hour has passed");
        Assert.Equal(3, await page.Locator("a.open").CountAsync());
    }

    [Fact]
    public async Task A_second_start_in_the_same_folder_is_refused_and_takes_nothing_away()
    {
        var before = await NowAsync();

        var said = await chromium.MentorBot.StartAgainAsync();

        Assert.Contains("already", said, StringComparison.Ordinal);
        Assert.True(await NowAsync() >= before);
    }

    private async Task<DateTimeOffset> NowAsync() => (DateTimeOffset)(await chromium.MentorBot.StateAsync())["now"]!;
}
