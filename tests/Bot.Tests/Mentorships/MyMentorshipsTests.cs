using MentorBot.Domain.Cohorts;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Mentorships;

/// <summary>"My mentorships" opens the only one there is, and lists them when there is more to see.</summary>
public sealed class MyMentorshipsTests : PairTalk
{
    [Fact]
    public async Task The_only_running_one_opens_by_itself()
    {
        await BothAcceptAsync();

        var home = await Ada.Says("who is my mentor?");

        Assert.Equal("You and Ben", home.Card.Title);
        Assert.DoesNotContain("All my mentorships", home.Card.Buttons);
        Assert.Contains("Pause", home.Card.Buttons);
    }

    [Fact]
    public async Task It_can_be_finished_from_its_home_while_a_check_in_is_open()
    {
        await CheckInComesAsync();
        await WeekPassesAsync();
        await Bot.PassAsync(TimeSpan.FromDays(1));

        var home = await Ada.Says("my mentorships");

        Assert.Contains("Check in", home.Card.Buttons);
        Assert.True((await Ada.Presses("Find a time")).Says("Meet Ben"), Ada.Card.Words);
        Assert.True((await Ada.Presses(home.Card, "Finish")).Says("Finish with Ben?"), Ada.Card.Words);
    }

    [Fact]
    public async Task A_proposal_that_is_all_there_is_opens_by_itself()
    {
        var proposal = await Ada.Says("my mentorships");

        Assert.Contains("Accept", proposal.Card.Buttons);
        Assert.True((await Ada.Presses("Accept")).Says("Ben"), Ada.Card.Words);
    }

    [Fact]
    public async Task A_proposal_beside_a_running_one_is_not_hidden_behind_it()
    {
        await BothAcceptAsync();
        await ProposeAnotherAsync();

        var list = await Ada.Says("my mentorships");
        Assert.Equal("Your mentorships", list.Card.Title);
        Assert.True(list.Says("Answer by") && list.Says("Running"), list.Words);

        Assert.Equal("You and Ben", (await Ada.Presses("Ben")).Card.Title);
        Assert.Equal("Your mentorships", (await Ada.Presses("All my mentorships")).Card.Title);
    }

    [Theory]
    [InlineData("all my mentorships")]
    [InlineData("alle meine Mentorings")]
    public async Task The_list_with_those_that_are_over_is_one_press_away(string words)
    {
        await BothAcceptAsync();
        await ProposeAnotherAsync();
        await Ada.Says("my mentorships");
        await Ada.Presses("Cleo");
        await Ada.Presses("Not this time");
        await Ada.Presses("Yes, decline");
        await using (var store = Bot.Database.NewStore())
        {
            await store
                .Cohorts.Where(c => c.Name == "Autumn")
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CohortState.Completed));
        }

        Assert.Equal("You and Ben", (await Ada.Says("my mentorships")).Card.Title);
        Assert.True((await Ada.Presses("All my mentorships")).Says("Cleo"), Ada.Card.Words);
        Assert.True((await Ada.Says(words)).Says("Cleo"), Ada.Card.Words);
    }

    [Fact]
    public async Task A_wait_for_a_match_elsewhere_is_told_on_the_list()
    {
        await BothAcceptAsync();
        await WaitElsewhereAsync(CohortState.Active);

        var list = await Ada.Says("my mentorships");

        Assert.Equal("Your mentorships", list.Card.Title);
        Assert.True(list.Says("You’re also waiting for a match in Autumn"), list.Words);
    }

    [Fact]
    public async Task A_wait_that_is_over_hides_nothing()
    {
        await BothAcceptAsync();
        await WaitElsewhereAsync(CohortState.Completed);

        Assert.Equal("You and Ben", (await Ada.Says("my mentorships")).Card.Title);
    }

    [Fact]
    public async Task Whoever_has_only_begun_to_sign_up_is_not_told_to_wait()
    {
        await using (var store = Bot.Database.NewStore())
        {
            var owner = await store.People.SingleAsync(p => p.EntraId == Bot.Coordinator.EntraId);
            store.Add(A.Cohort(owner, "Autumn"));
            await store.SaveChangesAsync();
        }

        await Eve.Says("join Autumn");

        Assert.True((await Eve.Says("my mentorships")).Says("No mentorships yet"), Eve.Card.Words);
    }

    private async Task ProposeAnotherAsync()
    {
        await using var store = Bot.Database.NewStore();
        var ada = await store.People.SingleAsync(p => p.EntraId == Ada.EntraId);
        var owner = await store.People.SingleAsync(p => p.EntraId == Bot.Coordinator.EntraId);
        var cleo = A.Person("Cleo");
        var cohort = A.Cohort(owner, "Autumn", state: CohortState.Active);
        store.AddRange(cleo, cohort, A.Enrolment(cohort, ada), A.Enrolment(cohort, cleo));
        store.Add(A.Mentorship(cohort, ada, cleo));
        await store.SaveChangesAsync();
    }

    private async Task WaitElsewhereAsync(CohortState state)
    {
        await using var store = Bot.Database.NewStore();
        var ada = await store.People.SingleAsync(p => p.EntraId == Ada.EntraId);
        var owner = await store.People.SingleAsync(p => p.EntraId == Bot.Coordinator.EntraId);
        var cohort = A.Cohort(owner, "Autumn", state: state);
        store.AddRange(cohort, A.Enrolment(cohort, ada));
        await store.SaveChangesAsync();
    }
}
