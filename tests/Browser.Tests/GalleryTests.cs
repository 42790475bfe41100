using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Tests.Cards;

namespace MentorBot.Browser.Tests;

/// <summary>Renders every card of the bot in the real chat window. The pictures are the gallery in the documentation.</summary>
[Collection(InTheBrowser.Name)]
public sealed class GalleryTests(Chromium chromium)
{
    private static readonly string[] Bursting = ["evil.example", "All work and no play", "Wolfeschlegel", "نور", "李"];

    private const string Chat = "a:tomasz.nowak";

    [Fact]
    public async Task Every_card_is_drawn_and_none_falls_back_to_plain_text()
    {
        var address = await chromium.MentorBot.WindowAsync("manager");
        var window = await chromium.OpenAsync(address);
        using var connector = new HttpClient { BaseAddress = new Uri($"{address.TrimEnd('/')}/_connector/") };
        foreach (var sample in OneOfEach())
        {
            await window.GetsCardAsync(() => SendAsync(connector, sample.Card));
            await window.SeesAsync(sample.Card.Title.Plain);
            await Pictures.SaveAsync($"cards/{FileName(sample.Name)}", await window.PictureAsync());
        }

        await Pictures.WriteGalleryAsync(OneOfEach().Select(s => (s.Name.Split(' ')[0], FileName(s.Name))));
    }

    /// <summary>One sample of each card, preferring those not made of extreme data.</summary>
    internal static IEnumerable<CardSample> OneOfEach() =>
        from method in CardCatalogue.Methods
        select CardCatalogue.Samples.Where(s => CardCatalogue.IsSampleOf(s, method)).MinBy(Awkwardness)!;

    private static int Awkwardness(CardSample sample)
    {
        if (sample.Name.EndsWith(UsualSamples.Mark, StringComparison.Ordinal))
        {
            return 0;
        }

        var json = JsonSerializer.Serialize(sample.Card, CardJson.Options);
        return Bursting.Any(words => json.Contains(words, StringComparison.Ordinal)) ? 2 : 1;
    }

    private static async Task SendAsync(HttpClient connector, Card card)
    {
        var message = new
        {
            type = "message",
            attachments = new[]
            {
                new { contentType = "application/vnd.microsoft.card.adaptive", content = CardJson.ToElement(card) },
            },
        };
        var path = $"v3/conversations/{Uri.EscapeDataString(Chat)}/activities";
        var answer = await connector.PostAsJsonAsync(path, message, JsonSerializerOptions.Web);
        answer.EnsureSuccessStatusCode();
    }

    private static string FileName(string sample) =>
        sample.Split(' ')[0].Replace("Cards.", "-", StringComparison.Ordinal).ToLowerInvariant();
}
