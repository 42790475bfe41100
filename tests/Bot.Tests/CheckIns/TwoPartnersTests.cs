using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.CheckIns;

/// <summary>Somebody with a partner in each of two cohorts, asked about both.</summary>
public sealed class TwoPartnersTests : IAsyncLifetime
{
    private BotHost bot = null!;
    private TeamsPerson multi = null!;

    public async Task InitializeAsync()
    {
        bot = await BotHost.StartAsync();
        multi = bot.Person("Multi");
        foreach (var person in new[] { multi, bot.Person("Partner1"), bot.Person("Partner2"), bot.Coordinator })
        {
            await person.Says("help");
        }

        await GivenPairAsync("First", "Partner1");
        await GivenPairAsync("Second", "Partner2");
        await bot.PassAsync(TimeSpan.FromDays(7));
        await bot.RunJobsAsync();
        // Two questions of one morning come an hour apart.
        await multi.Awaits("meet?");
        await bot.PassAsync(TimeSpan.FromHours(1));
        await multi.Awaits("Did you and Partner1 meet?");
        await multi.Awaits("Did you and Partner2 meet?");
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_typed_answer_goes_to_the_partner_on_the_card_shown_last()
    {
        var cards = multi.Chat.Messages.Select(message => message.Card!).ToList();
        await multi.Presses(cards.Single(card => card.Says("Did you and Partner2 meet?")), "Yes, we met");
        await multi.Says("4");
        Assert.True((await multi.Says("check-in")).Says("Did you and Partner1 meet?"), multi.Card.Words);

        var answer = await multi.Says("no time");

        Assert.True(answer.Says("You and Partner1 didn’t meet"), answer.Words);
        Assert.Equal((false, null), await SaidAsync("Partner1"));
        Assert.Equal((true, 4), await SaidAsync("Partner2"));
    }

    [Fact]
    public async Task Typed_words_are_brought_to_the_mentorship_that_is_chosen()
    {
        var asked = await multi.Says("bring the budget");
        Assert.True(asked.Says("Which mentorship?"), asked.Words);

        var brought = await multi.Presses("Partner2");

        Assert.True(brought.Says("Got it.") && brought.Says("Stuck on: the budget"), brought.Words);
    }

    [Fact]
    public async Task Of_two_questions_that_have_come_by_themselves_the_last_in_the_chat_is_answered()
    {
        var last = multi.Chat.Messages[^1].Card!;
        var partner = last.Says("Partner1") ? "Partner1" : "Partner2";

        var answer = await multi.Says("yes");

        Assert.True(answer.Says($"How was it with {partner}?"), answer.Words);
        Assert.True((await SaidAsync(partner)).Met);
        Assert.Null((await SaidAsync(partner == "Partner1" ? "Partner2" : "Partner1")).Met);
    }

    /// <summary>The card in between is answered, and then the sign-up goes on where it was.</summary>
    [Fact]
    public async Task A_check_in_that_comes_in_the_middle_of_signing_up_gets_its_answer_and_loses_none()
    {
        await GivenOpenCohortAsync();
        await multi.Says("join Third");
        await multi.Says("check-in");

        Assert.True((await multi.Says("C#")).Says("step 2 of"), multi.Card.Words);
        await multi.Says("check-in");
        Assert.True((await multi.Says("no time")).Says("didn’t meet"), multi.Card.Words);
        Assert.True((await multi.Says("SQL")).Says("step 3 of"), multi.Card.Words);
    }

    [Fact]
    public async Task A_card_pressed_further_up_is_the_one_that_is_answered_next()
    {
        var first = multi.Chat.Messages.First(message => message.Card!.Says("meet?")).Card!;
        var partner = first.Says("Partner1") ? "Partner1" : "Partner2";
        await multi.Presses(first, "No");

        await multi.Says("Cancelled");

        Assert.False((await SaidAsync(partner)).Met);
    }

    private async Task GivenPairAsync(string cohortName, string partnerName)
    {
        await using var store = bot.Database.NewStore();
        var owner = await FindAsync(store, bot.Coordinator);
        var (one, other) = (await FindAsync(store, multi), await FindAsync(store, bot.Person(partnerName)));
        var cohort = A.Cohort(owner, cohortName, state: CohortState.Active);
        store.AddRange(
            cohort,
            A.Enrolment(cohort, one),
            A.Enrolment(cohort, other, wants: ["C#"]),
            A.Running(A.Mentorship(cohort, one, other), cohort)
        );
        await store.SaveChangesAsync();
    }

    private async Task GivenOpenCohortAsync()
    {
        await using var store = bot.Database.NewStore();
        store.Add(A.Cohort(await FindAsync(store, bot.Coordinator), "Third"));
        await store.SaveChangesAsync();
    }

    private static Task<Person> FindAsync(MentorStore store, TeamsPerson who) =>
        store.People.SingleAsync(p => p.EntraId == who.EntraId);

    private async Task<(bool? Met, int? Rating)> SaidAsync(string partner)
    {
        await using var store = bot.Database.NewStore();
        var me = await FindAsync(store, multi);
        var other = await FindAsync(store, bot.Person(partner));
        var mentorship = await store.Mentorships.SingleAsync(m => m.Members.Any(x => x.PersonId == other.Id));
        var said = await store.CheckIns.SingleAsync(c => c.MentorshipId == mentorship.Id && c.PersonId == me.Id);
        return (said.Met, said.Rating);
    }
}
