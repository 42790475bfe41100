using MentorBot.Bot.Tests.Plays;
using MentorBot.Domain.Cohorts;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Circles;

/// <summary>A coordinator drafts a circle for the mentors of a cohort.</summary>
public sealed class MentorsCircleTests : IAsyncLifetime
{
    private BotHost bot = null!;

    public async Task InitializeAsync() => bot = await Stages.SetAsync("Ada mentors Ben in a cohort of Cora’s");

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task It_is_drafted_once_and_only_running_mentors_are_invited_and_can_join()
    {
        var cora = bot.Coordinator;
        Assert.True((await cora.Says("mentors' circle")).Says("One person mentors somebody"), cora.Card.Words);
        Assert.True((await cora.Presses("Draft it")).Says("Mentors of Spring mentors"), cora.Card.Words);
        await cora.Says("mentors circle");
        await cora.Presses("Draft it");
        await using (var store = bot.Database.NewStore())
        {
            var draft = await store.Cohorts.SingleAsync(c => c.MentorsOfId != null);
            Assert.Equal((MentoringModel.Circle, CohortState.Draft), (draft.Model, draft.State));
        }

        await cora.Presses("Open enrolment");
        Assert.True((await cora.Presses("Invite people")).Says("Nobody else can join"), cora.Card.Words);
        await cora.Presses("Invite 1 person");
        await bot.Person("Ada").Awaits("Mentors of Spring mentors");

        Assert.False((await bot.Person("Ben").Says("join")).Says("Mentors of Spring mentors"));
        Assert.False(bot.Person("Ben").Sees("Mentors of Spring mentors"));
    }

    [Fact]
    public async Task Nobody_else_gets_it()
    {
        Assert.False((await bot.Person("Ben").Says("mentors' circle")).Says("Draft it"));
    }
}
