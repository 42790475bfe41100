using MentorBot.Domain.People;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Help;

/// <summary>Installations carry neither a name nor a zone: both are learned from whoever knows them.</summary>
public sealed class WelcomeTests : IAsyncLifetime
{
    private BotHost bot = null!;

    public async Task InitializeAsync() => bot = await BotHost.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Somebody_new_is_greeted_by_the_name_in_the_member_list()
    {
        var ada = bot.Person("Okafor, Ada");

        await ada.Installs();

        Assert.True(ada.Sees("Hi Ada, good to meet you"), ada.Words);
        Assert.Equal("Okafor, Ada", (await PersonAsync(ada)).Name);
    }

    [Fact]
    public async Task Without_any_name_the_greeting_has_none()
    {
        var nameless = bot.Person("");

        await nameless.Installs();

        Assert.True(nameless.Sees("Hi, good to meet you"), nameless.Words);
        Assert.False(nameless.Sees("Hi ,"), nameless.Words);
    }

    [Fact]
    public async Task Name_zone_and_language_are_learned_from_the_next_activity()
    {
        var ada = bot.Person("Ada Okafor", locale: "en-GB", zone: "Asia/Tokyo");
        ada.Chat.Refusal = "BotNotInConversationRoster";
        await ada.Installs();
        Assert.Equal(("", Person.UnknownZone), await KnownAsync(ada));
        ada.Chat.Refusal = null;

        await ada.Says("help");

        Assert.Equal(("Ada Okafor", "Asia/Tokyo"), await KnownAsync(ada));
        Assert.Equal("en-GB", (await PersonAsync(ada)).Locale);
    }

    [Fact]
    public async Task Whoever_moves_or_changes_the_language_is_taken_at_their_word()
    {
        var ada = bot.Person("Ada");
        await ada.Says("help");
        var moved = bot.Teams.Message(ada.User with { Zone = "America/Lima", Locale = "es-PE" }, "help");

        await ada.SendsAsync(moved);

        Assert.Equal(("Ada", "America/Lima"), await KnownAsync(ada));
        Assert.Equal("es-PE", (await PersonAsync(ada)).Locale);
    }

    [Fact]
    public async Task What_people_or_the_directory_said_stays()
    {
        var ada = bot.Person("ada from a phone");
        await ada.Says("help");
        await using (var store = bot.Database.NewStore())
        {
            var person = await store.People.SingleAsync(p => p.EntraId == ada.EntraId);
            person.TakeProfile(new DirectoryPerson(ada.EntraId, "Okafor, Ada", Email: "ada@contoso.com"));
            person.SetWorkingHours(A.AnyHour);
            await store.SaveChangesAsync();
        }

        await ada.SendsAsync(bot.Teams.Message(ada.User with { Zone = "America/Lima" }, "help"));

        Assert.Equal(("Okafor, Ada", A.AnyHour.ZoneId), await KnownAsync(ada));
    }

    /// <summary>Clients that do not know where they are say UTC.</summary>
    [Fact]
    public async Task A_clock_in_UTC_moves_nobody()
    {
        var ada = bot.Person("Ada");
        await ada.Says("help");

        await ada.SendsAsync(bot.Teams.Message(ada.User with { Zone = "Etc/UTC" }, "help"));

        Assert.Equal(("Ada", "Europe/Berlin"), await KnownAsync(ada));
    }

    private async Task<(string Name, string Zone)> KnownAsync(TeamsPerson who) =>
        await PersonAsync(who) is var person ? (person.Name, person.Working.ZoneId) : default;

    private async Task<Person> PersonAsync(TeamsPerson who)
    {
        await using var store = bot.Database.NewStore();
        return await store.People.SingleAsync(p => p.EntraId == who.EntraId);
    }
}
