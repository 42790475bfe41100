using System.Text.Json;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Hosting;

public sealed class PublicPagesTests
{
    [Fact]
    public async Task Every_page_that_the_manifest_links_to_is_there_for_everybody()
    {
        await using var bot = await BotHost.StartAsync();
        foreach (var address in await LinkedAsync())
        {
            var page = await bot.Http.GetAsync(address.AbsolutePath);

            Assert.True(page.IsSuccessStatusCode, address.AbsolutePath);
            Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
            Assert.DoesNotContain("{{", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", $"{page.Headers}", StringComparison.Ordinal);
        }
    }

    private static async Task<IReadOnlyList<Uri>> LinkedAsync()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "manifest", "manifest.json"));
        using var manifest = JsonDocument.Parse(
            text.Replace("${{MENTORBOT_HOST}}", "bot.test", StringComparison.Ordinal)
        );
        var developer = manifest.RootElement.GetProperty("developer");
        return
        [
            .. new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" }.Select(name => new Uri(
                developer.GetProperty(name).GetString()!
            )),
        ];
    }
}
