using MentorBot.Bot.Cards;
using MentorBot.Bot.Tests.Cards;
using MentorBot.Testing;
using Microsoft.Playwright;

namespace MentorBot.Browser.Tests;

/// <summary>
/// Draws every sample of every card, long names and empty states included, with the library that clients use: on a phone and in
/// a wide window, light and dark.
/// </summary>
[Collection(OnPaper.Name)]
public sealed class CardLookTests(HeadlessBrowser chromium)
{
    private const int Padding = 40;
    private const int CardsOnAPicture = 24;

    [Theory]
    [InlineData("light", 320)]
    [InlineData("dark", 320)]
    [InlineData("light", 800)]
    [InlineData("dark", 800)]
    public async Task Every_card_fits_and_can_be_read(string theme, int width)
    {
        await Node.InstallAsync();
        var page = await chromium.PageAsync((width * (width < 800 ? 4 : 2)) + Padding, 1000);
        await page.GotoAsync(new Uri(Path.Combine(Repository.Root, "eng", "checks", "look.html")).AbsoluteUri);
        var samples = CardCatalogue.Samples.Select(s => new { name = s.Name, json = Json(s.Card) }).ToList();

        await page.EvaluateAsync(
            "([cards, theme, width]) => show(cards, theme, width)",
            new object[] { samples, theme, width }
        );

        var overflowing = await page.EvaluateAsync<string[]>("overflowing()");
        var findings = await page.EvaluateAsync<string[]>("findings()");
        await PictureAsync(page, theme, width);

        Assert.True(overflowing.Length == 0, string.Join('\n', overflowing));
        Assert.True(findings.Length == 0, string.Join('\n', findings));
    }

    /// <summary>The usual samples, some on each picture, to be looked at.</summary>
    private static async Task PictureAsync(IPage page, string theme, int width)
    {
        var usual = GalleryTests.OneOfEach().Chunk(CardsOnAPicture);
        foreach (var (number, cards) in usual.Index())
        {
            var samples = cards.Select(s => new { name = s.Name, json = Json(s.Card) });
            await page.EvaluateAsync(
                "([cards, theme, width]) => show(cards, theme, width)",
                new object[] { samples, theme, width }
            );
            await Pictures.SaveSheetAsync(
                $"{theme}-{width}-{number + 1}",
                await page.ScreenshotAsync(new() { FullPage = true })
            );
        }
    }

    private static string Json(Card card) => CardJson.ToElement(card).GetRawText();
}

/// <summary>Cards alone, without a bot; one after another, because pictures of many cards are large.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OnPaper : ICollectionFixture<HeadlessBrowser>
{
    public const string Name = "On paper";
}
