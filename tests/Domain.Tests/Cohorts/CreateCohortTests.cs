using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Cohorts;

public sealed class CreateCohortTests : CohortTest
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private readonly NewCohort good = new(
        Ids.New<CohortId>(A.Now),
        "  Spring\n peers ",
        "Learn from one another.",
        MentoringModel.PeerPairs,
        ["SQL", " sql ", "", "Public  speaking"],
        Today.AddDays(14),
        Today.AddDays(21),
        26
    );

    [Fact]
    public async Task A_cohort_starts_as_a_tidy_draft_that_runs_by_the_coordinators_days()
    {
        await GivenAsync(Hanna);

        var created = await CreateAsync(good);

        var cohort = await CohortAsync(created.Value);
        Assert.Equal((CohortState.Draft, "Spring peers", Hanna.Id), (cohort.State, cohort.Name, cohort.OwnerId));
        Assert.Equal(["SQL", "Public speaking"], cohort.Skills);
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 22, 59, 0, TimeSpan.Zero), cohort.EnrolmentClosesAt);
        Assert.Equal(new DateTimeOffset(2026, 3, 22, 23, 0, 0, TimeSpan.Zero), cohort.StartsAt);
        Assert.Equal(new DateTimeOffset(2026, 9, 20, 22, 0, 0, TimeSpan.Zero), cohort.EndsAt);
    }

    [Fact]
    public async Task Sending_the_form_twice_makes_one_cohort()
    {
        await GivenAsync(Hanna);

        await CreateAsync(good);
        var again = await CreateAsync(good with { Name = "Another name" });

        Assert.Equal(good.Id, again.Value);
        Assert.Equal("Spring peers", (await InStoreAsync(store => store.Cohorts.SingleAsync())).Name);
    }

    [Fact]
    public async Task A_name_is_taken_once_whatever_its_case_until_its_cohort_is_cancelled()
    {
        await GivenAsync(Hanna);
        await GivenAsync(A.Cohort(Hanna, "SPRING PEERS"), A.Cohort(Hanna, "Old", state: CohortState.Cancelled));

        Assert.Equal([new NameTaken("Spring peers")], await MistakesOfAsync(good));
        Assert.False((await CreateAsync(good with { Name = "old" })).IsRefused);
    }

    [Fact]
    public async Task Only_a_coordinator_sets_up_cohorts()
    {
        await GivenAsync(Hanna);

        var refused = await InStoreAsync(store =>
            new CreateCohort(store).RunAsync(good, ActOf(Hanna), CancellationToken.None)
        );

        Assert.Equal(new CoordinatorsOnly(), refused.Refusal);
        Assert.Equal(0, await InStoreAsync(store => store.Cohorts.CountAsync()));
    }

    [Fact]
    public async Task Every_mistake_is_named_at_once_and_nothing_is_made()
    {
        await GivenAsync(Hanna);
        var empty = new NewCohort(good.Id, " \u0000", "\n", null, [" "], null, null, null);

        Assert.Equal(
            [
                new NameMissing(),
                new PurposeMissing(),
                new ModelMissing(),
                new SkillsMissing(),
                new EnrolmentDateMissing(),
                new StartDateMissing(),
                new WeeksOutOfRange(),
            ],
            await MistakesOfAsync(empty)
        );
        Assert.Equal(0, await InStoreAsync(store => store.Cohorts.CountAsync()));
    }

    [Fact]
    public void Too_long_too_many_and_too_far_are_mistakes()
    {
        var many = Enumerable.Range(0, Cohort.MaxSkills + 1).Select(n => $"Skill {n}").ToList();

        AssertMistake(new NameTooLong(81), good with { Name = new string('x', 81) });
        AssertMistake(new PurposeTooLong(1001), good with { Purpose = new string('x', 1001) });
        AssertMistake(new TooManySkills(Cohort.MaxSkills + 1), good with { Skills = many });
        AssertMistake(new SkillTooLong(new string('x', 41)), good with { Skills = [new string('x', 41)] });
        AssertMistake(new EnrolmentDateNotAhead(), good with { EnrolmentClosesOn = Today.AddDays(-1) });
        AssertMistake(new StartsBeforeEnrolmentCloses(), good with { StartsOn = good.EnrolmentClosesOn });
        AssertMistake(new StartsTooLate(), good with { StartsOn = Today.AddYears(3) });
        AssertMistake(new WeeksOutOfRange(), good with { Weeks = 1 });
        AssertMistake(new WeeksOutOfRange(), good with { Weeks = 105 });
    }

    private static void AssertMistake(Refusal expected, NewCohort form) =>
        Assert.Equal([expected], form.Tidied().Mistakes(Today));

    private Task<Result<CohortId>> CreateAsync(NewCohort form) =>
        InStoreAsync(store => new CreateCohort(store).RunAsync(form, AsHanna, CancellationToken.None));

    private async Task<IReadOnlyList<Refusal>> MistakesOfAsync(NewCohort form) =>
        Assert.IsType<CohortPlanRefused>((await CreateAsync(form)).Refusal).Mistakes;
}
