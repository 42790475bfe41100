using System.Text.Json;
using MentorBot.Bot.Console;
using MentorBot.Bot.Console.Doors;
using MentorBot.Bot.Conversation;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Manifest;

public sealed class ManifestTests : IAsyncLifetime
{
    private Package package = null!;

    public async Task InitializeAsync() => package = await Package.MakeAsync();

    public Task DisposeAsync()
    {
        package.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void The_package_holds_three_files_and_no_folder() =>
        Assert.Equal(["color.png", "manifest.json", "outline.png"], package.Names);

    [NodeFact]
    public async Task The_manifest_obeys_the_official_schema()
    {
        var (code, words) = await Node.CheckAsync("manifest.mjs", package.ManifestPath);
        Assert.True(code == 0, words);
    }

    [NodeFact]
    public async Task The_schema_test_can_fail()
    {
        var manifest = await File.ReadAllTextAsync(package.ManifestPath);
        await File.WriteAllTextAsync(package.ManifestPath, manifest.Replace("\"personal\"", "\"everywhere\""));
        var (code, words) = await Node.CheckAsync("manifest.mjs", package.ManifestPath);
        Assert.Equal(1, code);
        Assert.Contains("/bots/0/scopes/0", words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manifest_is_of_a_released_schema_and_names_the_bot()
    {
        using var manifest = Manifest();
        Assert.True(
            Version.Parse(manifest.RootElement.GetProperty("manifestVersion").GetString()!) >= new Version(1, 25)
        );
        Assert.Equal(Package.AppId, manifest.RootElement.GetProperty("id").GetString());
        Assert.Equal(Package.AppId, Bot(manifest).GetProperty("botId").GetString());
    }

    [Fact]
    public void Every_command_of_the_manifest_is_one_that_the_bot_understands()
    {
        using var manifest = Manifest();
        var commands = new CommandWords();
        foreach (var title in Titles(manifest))
        {
            Assert.True(commands.Find(title) is not null, $"The bot does not understand “{title}”.");
        }
    }

    /// <summary>Entra names the audience of a tab's token as the manifest does.</summary>
    [Fact]
    public void The_tabs_are_pages_of_our_host_and_sign_in_for_this_application()
    {
        using var manifest = Manifest();
        var root = manifest.RootElement;
        var host = root.GetProperty("validDomains")[0].GetString();
        var tabs = root.GetProperty("staticTabs")
            .EnumerateArray()
            .Where(tab => tab.TryGetProperty("contentUrl", out _));

        Assert.Equal(
            ["https://" + host + ConsolePaths.Tab, "https://" + host + ConsolePaths.Tab + "?for=" + TabPage.ForCohorts],
            tabs.Select(tab => tab.GetProperty("contentUrl").GetString())
        );
        Assert.Equal(
            $"api://{host}/botid-{Package.AppId}",
            root.GetProperty("webApplicationInfo").GetProperty("resource").GetString()
        );
    }

    [Theory]
    [InlineData("not-a-uuid", "mentorbot.example.org")]
    [InlineData(Package.AppId, "https://mentorbot.example.org/")]
    [InlineData("", "")]
    public async Task A_package_is_not_made_of_nonsense(string appId, string host)
    {
        var zip = Path.Combine(Path.GetTempPath(), "mentorbot-never-made.zip");
        var (code, words) = await Package.RunScriptAsync(zip, appId, host);
        Assert.Equal(2, code);
        Assert.NotEmpty(words);
        Assert.False(File.Exists(zip));
    }

    private static IEnumerable<string> Titles(JsonDocument manifest) =>
        from list in Bot(manifest).GetProperty("commandLists").EnumerateArray()
        from command in list.GetProperty("commands").EnumerateArray()
        select command.GetProperty("title").GetString();

    private static JsonElement Bot(JsonDocument manifest) => manifest.RootElement.GetProperty("bots")[0];

    private JsonDocument Manifest() => JsonDocument.Parse(package.Read("manifest.json"));
}
