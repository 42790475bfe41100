using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Domain.People;
using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Bot.Tests.Graph;

public sealed class GraphDirectoryTests : IAsyncLifetime
{
    private static readonly Guid Ada = Guid.Parse("0199a000-0000-7000-8000-00000000000a");
    private static readonly Guid Grace = Guid.Parse("0199a000-0000-7000-8000-00000000000b");
    private BotHost bot = null!;
    private FakeGraph graph = null!;

    public async Task InitializeAsync()
    {
        graph = await FakeGraph.StartAsync();
        bot = await BotHost.StartAsync(settings => settings.Configuration["MentorBot:Graph:Enabled"] = "true");
        bot.World.Route("graph.microsoft.com", graph.Address);
        graph.Has(new GraphUser(Grace, "Grace Hopper", Department: "Research", Zone: "Europe/Berlin"));
        graph.Has(
            new GraphUser(
                Ada,
                "Ada Lovelace",
                Grace,
                "Engineering",
                "Engineer",
                "ada@contoso.com",
                "India Standard Time"
            )
        );
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await graph.DisposeAsync();
    }

    [Fact]
    public async Task Profile_manager_and_zone_come_in_one_request()
    {
        var answer = await LookUpAsync(Ada, Grace);

        var ada = answer!.People.Single(person => person.EntraId == Ada);
        Assert.Equal(
            ("Ada Lovelace", "ada@contoso.com", "Engineering", "Engineer", Grace, "Asia/Calcutta", true),
            (ada.Name, ada.Email, ada.Department, ada.JobTitle, ada.ManagerEntraId, ada.ZoneId, ada.IsEligible)
        );
        Assert.Equal(
            ("Grace Hopper", "Research"),
            (answer.Managers.Single().Name, answer.Managers.Single().Department)
        );
        Assert.Empty(answer.Gone);
        Assert.Equal(1, graph.Requests);
        Assert.Null(await NoteAsync());
    }

    [Fact]
    public async Task A_disabled_or_deleted_account_is_gone_and_a_guest_is_not_eligible()
    {
        graph.Has(new GraphUser(Ada, "Ada Lovelace", Enabled: false));
        graph.Has(new GraphUser(Grace, "Grace Hopper", UserType: "Guest"));
        var nobody = Guid.Parse("0199a000-0000-7000-8000-00000000000c");

        var answer = await LookUpAsync(Ada, Grace, nobody);

        Assert.Equal([Ada, nobody], answer!.Gone);
        Assert.False(Assert.Single(answer.People).IsEligible);
    }

    [Fact]
    public async Task Without_the_permission_for_zones_profiles_still_come_and_a_note_says_what_is_missing()
    {
        graph.Refused["mailboxSettings"] = 403;

        var answer = await LookUpAsync(Ada);

        Assert.Null(Assert.Single(answer!.People).ZoneId);
        Assert.Contains("MailboxSettings.Read", await NoteAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, "User.Read.All")]
    [InlineData(503, "does not answer")]
    [InlineData(429, "does not answer")]
    public async Task A_directory_that_refuses_costs_one_line_in_the_log_and_nothing_else(int status, string note)
    {
        graph.Outage = status;

        Assert.Null(await LookUpAsync(Ada));
        Assert.Null(await LookUpAsync(Ada));

        Assert.Contains(note, await NoteAsync(), StringComparison.Ordinal);
        Assert.Single(bot.Logs.Complaints, line => line.Contains(note, StringComparison.Ordinal));
        graph.Outage = null;
        bot.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.NotNull(await LookUpAsync(Ada));
        Assert.Null(await NoteAsync());
    }

    [Fact]
    public async Task A_refusal_of_one_profile_takes_nobody_for_gone()
    {
        graph.Refused["users"] = 403;

        Assert.Null(await LookUpAsync(Ada));
    }

    private Task<DirectoryAnswer?> LookUpAsync(params Guid[] ids) =>
        bot.InScopeAsync<IDirectory, DirectoryAnswer?>(directory => directory.LookUpAsync(ids, CancellationToken.None));

    private async Task<string?> NoteAsync() =>
        (await bot.Http.GetFromJsonAsync<JsonElement>("/health/ready")).GetProperty("directory").GetString();
}
