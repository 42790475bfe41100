using MentorBot.Domain.Cohorts;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Goals;

/// <summary>Shared goals of a circle, and somebody in two mentorships.</summary>
public sealed class CircleGoalTests : IAsyncLifetime
{
    private readonly List<TeamsPerson> people = [];
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        bot = await BotHost.StartAsync();
        people.AddRange(Enumerable.Range(1, 5).Select(n => bot.Person($"Person {n}")));
        foreach (var person in people.Append(bot.Coordinator))
        {
            await person.Says("help");
        }

        await GivenAsync(MentoringModel.Circle, "Circle of five", people);
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_shared_goal_is_set_by_one_ticked_by_another_and_told_to_all()
    {
        await people[0].Says("new goal");
        var set = await people[0]
            .Presses(
                "Set goal",
                new
                {
                    title = "Read one book",
                    owner = "shared",
                    measure = "All have read it",
                    due = "2026-06-01",
                    steps = "Choose it",
                }
            );
        Assert.True(set.Says("Shared goal"), set.Words);

        Assert.True((await people[1].Says("goals")).Says("Shared goals"), people[1].Card.Words);
        await people[1].Says("read one book");
        Assert.True((await people[1].Presses("Done: Choose it")).Says("1 of 1"), people[1].Card.Words);
        Assert.True((await people[2].Says("goals")).Says("1 of 1"), people[2].Card.Words);
        await people[1].Presses("Reached");

        await people[0].Awaits("Your circle reached a goal");
        await people[4].Awaits("Your circle reached a goal");
    }

    [Fact]
    public async Task Who_is_in_two_mentorships_says_which_one()
    {
        await GivenAsync(MentoringModel.PeerPairs, "Pairs", people.Take(2));

        Assert.True((await people[0].Says("new goal Learn to sail")).Says("Which mentorship is it for?"));
        Assert.True((await people[0].Presses("Person 2")).Says("What’s your goal?"), people[0].Card.Words);
        await people[0].Presses("Set goal");
        Assert.True((await people[0].Says("goals")).Says("Which goals?"), people[0].Card.Words);
        Assert.True((await people[0].Presses("Person 2")).Says("Learn to sail"), people[0].Card.Words);
    }

    private async Task GivenAsync(MentoringModel model, string name, IEnumerable<TeamsPerson> who)
    {
        await using var store = bot.Database.NewStore();
        var known = await store.People.ToDictionaryAsync(p => p.EntraId);
        var members = who.Select(person => known[person.EntraId]).ToList();
        var cohort = A.Cohort(known[bot.Coordinator.EntraId], name, model, CohortState.Active);
        store.AddRange([cohort, .. members.Select(person => A.Enrolment(cohort, person))]);
        store.Add(A.Running(A.Mentorship(cohort, members), cohort));
        await store.SaveChangesAsync();
    }
}
