using MentorBot.Bot.Tests.Plays;
using MentorBot.Domain.Circles;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Circles;

/// <summary>A circle of five from its members' point of view in Teams, and Nora, who waits. It is Monday in Berlin.</summary>
public sealed class CircleTalkTests : IAsyncLifetime
{
    private const string Canary = "our reorganisation worries";

    private BotHost bot = null!;

    private TeamsPerson Ada => bot.Person("Ada");
    private TeamsPerson Ben => bot.Person("Ben");
    private TeamsPerson Cem => bot.Person("Cem");
    private TeamsPerson Nora => bot.Person("Nora");

    public async Task InitializeAsync() =>
        bot = await Stages.SetAsync("Ada, Ben, Cem, Dana and Eli are a circle, and Nora waits");

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task The_guide_says_who_facilitates_and_how_the_time_is_spent()
    {
        var guide = await Ada.Says("guide");
        Assert.True(guide.Says("What drives us") && guide.Says("You facilitate next time"), guide.Words);
        Assert.True(guide.Says("**2 cases**, 15 min each"), guide.Words);
        Assert.True((await Ben.Says("who facilitates next?")).Says("Ada facilitates next time"), Ben.Card.Words);
        Assert.True((await Nora.Says("guide")).Says("No circle yet"), Nora.Card.Words);
    }

    [Fact]
    public async Task Whoever_cannot_passes_it_on_and_of_two_who_offer_one_sees_who_was_first()
    {
        await Cem.Says("guide");
        await Ada.Says("guide");
        Assert.True((await Ada.Says("I can't")).Says("Ben is next"), Ada.Card.Words);
        await Ben.Awaits("You facilitate next");
        Assert.True(
            (await bot.Person("Dana").Says("I'll facilitate")).Says("Thank you"),
            bot.Person("Dana").Card.Words
        );

        Assert.True((await Cem.Presses("I’ll facilitate")).Says("Dana has just offered"), Cem.Card.Words);
        await Ben.Awaits("Dana facilitates for you");
    }

    [Fact]
    public async Task The_reminder_brings_the_guide_to_the_facilitator_and_the_name_to_the_others()
    {
        await AgreeAsync();
        await bot.PassAsync(TimeSpan.FromDays(2));
        await bot.RunJobsAsync();

        // They are asked for norms on the same morning, and an hour lies between.
        await bot.PassAsync(TimeSpan.FromHours(1));
        await Ada.Awaits("You facilitate on Thu");
        Assert.True(Ada.CardThatSays("Coming up").Says("Takeaway"), Ada.Words);
        await Ben.Awaits("Ada facilitates on Thu");
        Assert.False(Ben.CardThatSays("Coming up").Says("2 cases"), Ben.Words);
    }

    [Fact]
    public async Task After_the_session_the_facilitator_says_who_came_in_the_check_in_and_the_home_only_how_many()
    {
        await AgreeAsync();
        await bot.PassAsync(TimeSpan.FromDays(15));
        await bot.RunJobsAsync();
        await Ada.Awaits("Did your circle meet?");
        var form = await Ada.Presses("Yes, we met");
        Assert.True(form.Says("Who was there?"), form.Words);
        await Ada.Presses("Save", new { rating = "5", came = await IdsAsync("Ada", "Ben", "Dana", "Eli") });

        Assert.True((await Ben.Says("my mentorships")).Says("4 of 5 came last time"), Ben.Card.Words);
        Assert.False((await Ben.Says("who came")).Says("Cem"), Ben.Card.Words);
        Assert.True((await Cem.Says("attendance")).Says("you weren’t there"), Cem.Card.Words);
        Assert.True((await Cem.Presses("I was there")).Says("Your word counts"), Cem.Card.Words);
        Assert.True((await Ben.Says("my mentorships")).Says("5 of 5 came last time"), Ben.Card.Words);
        Assert.False((await bot.Coordinator.Says("cohorts")).Says("came"));
    }

    [Fact]
    public async Task A_topic_is_set_by_typing_and_chosen_from_the_list()
    {
        Assert.True((await Ben.Says("topic: How we onboard people")).Says("How we onboard people"), Ben.Card.Words);
        Assert.True((await Cem.Says("guide")).Says("How we onboard people"), Cem.Card.Words);
        await Cem.Presses("Change topic");
        Assert.True((await Cem.Says("what we never say aloud")).Says("Nobody sees this yet"), Cem.Card.Words);
        await Cem.Says("guide");
        await Cem.Presses("Change topic");
        Assert.True((await Cem.Says("Saying no")).Says("Saved"), Cem.Card.Words);
        Assert.True((await Ada.Says("guide")).Says("What did you last say yes to"), Ada.Card.Words);
    }

    [Fact]
    public async Task Somebody_who_waits_finds_a_circle_and_is_welcomed_a_working_day_later()
    {
        var open = await Nora.Says("are there circles with room?");
        Assert.True(open.Says("5 people, room for 3"), open.Words);
        Assert.False(open.Says("Dana"), open.Words);
        Assert.True((await Nora.Presses("Join this circle")).Says("I’ve told the members"), Nora.Card.Words);
        await Ada.Awaits("Nora joins Spring circles");

        await bot.PassAsync(TimeSpan.FromDays(2));
        await bot.RunJobsAsync();
        await Nora.Awaits("Welcome to your circle");
        await Ada.Awaits("Your circle has changed");
        Assert.True((await Nora.Says("guide")).Says("Ada facilitates"), Nora.Card.Words);
    }

    [Fact]
    public async Task What_is_asked_is_taken_back_by_a_tap()
    {
        await Nora.Says("circles");
        await Nora.Presses("Join this circle");
        Assert.True((await Nora.Presses("Take back")).Says("You’re not joining it"), Nora.Card.Words);
        await using var store = bot.Database.NewStore();
        Assert.Equal(CircleRequestState.Withdrawn, await store.CircleRequests.Select(r => r.State).SingleAsync());
    }

    [Fact]
    public async Task A_topic_reaches_no_coordinator_no_log_and_no_stranger()
    {
        await Ben.Says($"topic: {Canary}");
        await bot.PassAsync(TimeSpan.FromDays(7));
        foreach (var words in new[] { "team digest", "cohorts", "notes", "message account" })
        {
            Assert.False((await bot.Coordinator.Says(words)).Says(Canary));
        }

        Assert.False((await Nora.Says("guide")).Says(Canary));
        Assert.DoesNotContain(bot.Logs.Lines, line => line.Contains(Canary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_german_everything_is_said_and_understood()
    {
        await Ada.Says("sprache deutsch");
        var guide = await Ada.Says("leitfaden");
        Assert.True(guide.Says("Was uns antreibt") && guide.Says("Du leitest das nächste Treffen"), guide.Words);
        Assert.True((await Ada.Says("thema: Neue Leute einarbeiten")).Says("Neue Leute einarbeiten"), Ada.Card.Words);
        Assert.True((await Ada.Says("ich kann nicht leiten")).Says("Ben ist als Nächstes dran"), Ada.Card.Words);
    }

    private async Task AgreeAsync()
    {
        await Ben.Says("meet");
        await Ben.Says("thursday");
        await Ada.Awaits("Ben proposes times");
        await Ada.Presses("Meet on Thu, Mar 5, 4:00 PM (your time)");
        await bot.RunJobsAsync();
    }

    private async Task<string> IdsAsync(params string[] names)
    {
        await using var store = bot.Database.NewStore();
        var ids = await store.People.Where(p => names.Contains(p.Name)).Select(p => p.Id).ToListAsync();
        return string.Join(',', ids);
    }
}
