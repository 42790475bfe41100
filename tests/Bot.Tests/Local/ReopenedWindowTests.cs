using MentorBot.Domain.People;
using MentorBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Bot.Tests.Local;

/// <summary>The chat window of the local start forgets everything when it is loaded again, and reports an installation.</summary>
public sealed class ReopenedWindowTests
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Whoever_has_done_nothing_yet_is_greeted_again()
    {
        await using var bot = await StartAsync();
        var anna = bot.Person("Anna");
        await anna.Installs();
        bot.Clock.Advance(Later);

        Assert.True((await ReopensAsync(bot, anna)).Says("good to meet you"));
    }

    [Fact]
    public async Task Whoever_was_signing_up_sees_the_step_they_were_at_however_often_they_come_back()
    {
        await using var bot = await StartAsync();
        var (cora, anna) = (bot.Coordinator, bot.Person("Anna"));
        await anna.Installs();
        await cora.Says("new cohort");
        await cora.Presses("Fill it in here");
        await cora.Presses(
            "Create",
            new
            {
                name = "Peers",
                purpose = "Learn.",
                skills = "SQL, C#",
                weeks = "26",
            }
        );
        await cora.Presses("Open enrolment");
        var step = (await anna.Says("join")).Card;

        for (var time = 0; time < 2; time++)
        {
            bot.Clock.Advance(Later);
            var again = await ReopensAsync(bot, anna);
            Assert.False(again.Says("I am MentorBot"), again.Words);
            Assert.Equal(step.Words, again.Card.Words);
        }

        bot.Clock.Advance(Later);
        Assert.True((await ReopensAsync(bot, cora)).Says("Peers"));
    }

    [Fact]
    public async Task In_Teams_which_forgets_nothing_nobody_is_shown_anything_again()
    {
        await using var bot = await BotHost.StartAsync();
        var anna = bot.Person("Anna");
        await anna.Installs();
        bot.Clock.Advance(Later);

        Assert.Empty((await ReopensAsync(bot, anna)).Messages);
    }

    private static Task<BotAnswer> ReopensAsync(BotHost bot, TeamsPerson person) =>
        person.SendsAsync(bot.Teams.Installation(person.User, "add"));

    private static Task<BotHost> StartAsync() =>
        BotHost.StartAsync(settings =>
            settings.Services = services =>
                services.Replace(ServiceDescriptor.Singleton(new WelcomePolicy(AgainAfter: TimeSpan.FromSeconds(2))))
        );
}
