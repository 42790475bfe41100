using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Help;

/// <summary>Whoever is told to ask a coordinator is told whom.</summary>
public sealed class CoordinatorNameTests : PairTalk
{
    protected override Action<BotHostSettings>? Settings =>
        settings => settings.Coordinators = ["Cora", "Berta", "Dora"];

    [Theory]
    [InlineData("who is the coordinator?")]
    [InlineData("wer ist die Koordinatorin?")]
    public async Task They_are_named_and_a_chat_away_the_one_of_the_own_cohort_first(string words)
    {
        await Bot.Person("Berta").Says("hello");
        await GiveAddressesAsync();

        var answer = await Ada.Says(words);

        Assert.Equal("Ask a coordinator", answer.Card.Title);
        Assert.True(answer.Says("Runs Spring peers"), answer.Words);
        Assert.True(Before("Cora", "Berta", answer.Words), answer.Words);
        Assert.False(answer.Says("Dora"), answer.Words);
        Assert.Equal(["Chat with Cora", "Chat with Berta"], answer.Card.Buttons);
    }

    [Fact]
    public async Task What_is_not_working_leads_to_their_names()
    {
        await BothAcceptAsync();
        await Ada.Says("this isn't working");

        var answer = await Ada.Presses("Ask a coordinator");

        Assert.True(answer.Says("Cora"), answer.Words);
    }

    [Fact]
    public async Task A_concern_is_not_sent_to_somebody_above_who_has_it()
    {
        await using (var store = Bot.Database.NewStore())
        {
            var cora = await store.People.SingleAsync(p => p.EntraId == Bot.Coordinator.EntraId);
            (await store.People.SingleAsync(p => p.EntraId == Ada.EntraId)).SetManager(cora.Id);
            await store.SaveChangesAsync();
        }

        await Bot.Person("Berta").Says("hello");

        var answer = await Ada.Says("I feel harassed");

        Assert.True(answer.Says("Berta"), answer.Words);
        Assert.False(answer.Says("Cora"), answer.Words);
    }

    [Fact]
    public async Task Whoever_may_not_do_something_is_told_who_may()
    {
        var answer = await Ada.Says("I want to launch a mentoring programme");

        Assert.True(answer.Says("Only coordinators") && answer.Says("Cora"), answer.Words);
    }

    [Fact]
    public async Task A_coordinator_is_not_sent_to_themselves()
    {
        var answer = await Bot.Coordinator.Says("who is the coordinator?");

        Assert.True(answer.Says("You’re a coordinator yourself"), answer.Words);
        Assert.True(answer.Says("don’t know any of the others by name"), answer.Words);
    }

    [Fact]
    public async Task If_none_is_known_by_name_that_is_said()
    {
        await using (var store = Bot.Database.NewStore())
        {
            await store
                .People.Where(p => p.EntraId == Bot.Coordinator.EntraId)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, ""));
        }

        var answer = await Ada.Says("who is the coordinator?");

        Assert.True(answer.Says("I don’t know any of them by name yet"), answer.Words);
        Assert.Empty(answer.Card.Buttons);
    }

    [Fact]
    public async Task Only_a_cohort_that_still_runs_counts_as_theirs()
    {
        await using (var store = Bot.Database.NewStore())
        {
            await store.Cohorts.ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CohortState.Completed));
        }

        Assert.True((await Ada.Says("who is the coordinator?")).Says("Runs mentoring here"), Ada.Card.Words);
    }

    private async Task GiveAddressesAsync()
    {
        await using var store = Bot.Database.NewStore();
        foreach (var person in await store.People.Where(p => p.Name == "Cora" || p.Name == "Berta").ToListAsync())
        {
            person.TakeProfile(new DirectoryPerson(person.EntraId, person.Name, Email: $"{person.Name}@contoso.com"));
        }

        await store.SaveChangesAsync();
    }

    private static bool Before(string one, string other, string words) =>
        words.IndexOf(one, StringComparison.Ordinal) is >= 0 and var first
        && first < words.IndexOf(other, StringComparison.Ordinal);
}
