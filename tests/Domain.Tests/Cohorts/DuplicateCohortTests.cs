using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Cohorts;

public sealed class DuplicateCohortTests : CohortTest
{
    private readonly CohortId copy = Ids.New<CohortId>(A.Now);

    [Fact]
    public async Task A_copy_is_a_draft_with_the_same_lengths_from_today_and_is_made_once()
    {
        var cohort = Running();
        await GivenAsync(Hanna, cohort);
        var later = A.Now.AddDays(300);

        var first = await DuplicateAsync(cohort.Id, later);
        var again = await DuplicateAsync(cohort.Id, later);

        Assert.Equal((copy, copy), (first.Value, again.Value));
        var made = await CohortAsync(copy);
        Assert.Equal(("Circles (2)", CohortState.Draft, 6), (made.Name, made.State, made.Policy.MinCircle));
        Assert.Equal(cohort.Purpose, made.Purpose);
        Assert.Equal(cohort.Skills, made.Skills);
        var today = Hanna.Working.LocalDay(later);
        Assert.Equal(new(today.AddDays(14), today.AddDays(21), today.AddDays(21 + (26 * 7))), made.Days);
    }

    [Theory]
    [InlineData("Spring", "Spring (2)")]
    [InlineData("Spring (2)", "Spring (3)")]
    [InlineData("(2)", "(2) (2)")]
    public async Task A_copy_takes_the_next_free_name(string name, string expected)
    {
        var cohort = A.Cohort(Hanna, name);
        await GivenAsync(Hanna, cohort);

        await DuplicateAsync(cohort.Id, A.Now);

        Assert.Equal(expected, (await CohortAsync(copy)).Name);
    }

    [Fact]
    public async Task The_longest_name_is_cut_for_its_number()
    {
        var cohort = A.Cohort(Hanna, new string('x', Cohort.MaxNameLength));
        await GivenAsync(Hanna, cohort);

        await DuplicateAsync(cohort.Id, A.Now);

        Assert.Equal(new string('x', Cohort.MaxNameLength - 4) + " (2)", (await CohortAsync(copy)).Name);
    }

    [Fact]
    public async Task A_cohort_without_an_end_is_copied_without_one()
    {
        var cohort = AnyDay.Cohort(Hanna);
        await GivenAsync(Hanna, cohort);

        await DuplicateAsync(cohort.Id, A.Now);

        var made = await CohortAsync(copy);
        Assert.Equal((cohort.MentorshipWeeks, true, null), (made.MentorshipWeeks, made.IsContinuous, made.Days));
    }

    [Fact]
    public async Task Who_runs_nothing_copies_nothing()
    {
        var cohort = A.Cohort(Hanna);
        await GivenAsync(Hanna, cohort);

        var refused = await InStoreAsync(store =>
            new DuplicateCohort(store).RunAsync(cohort.Id, copy, ActOf(Hanna), CancellationToken.None)
        );

        Assert.Equal(new NotFound(), refused.Refusal);
        Assert.Equal(1, await InStoreAsync(store => store.Cohorts.CountAsync()));
    }

    /// <summary>Closed and begun long before its days, which count all the same.</summary>
    private Cohort Running()
    {
        var (first, working) = (Hanna.Working.LocalDay(A.Now), Hanna.Working);
        var days = new CohortDays(first.AddDays(14), first.AddDays(21), first.AddDays(21 + (26 * 7)));
        var plan = new CohortPlan(
            "Circles",
            "Learn from one another.",
            MentoringModel.Circle,
            ["SQL"],
            working.At(days.EnrolmentCloses, new TimeOnly(23, 59)),
            working.At(days.Starts, TimeOnly.MinValue),
            working.At(days.Ends, TimeOnly.MinValue),
            new CohortPolicy { MinCircle = 6 }
        )
        {
            Days = days,
        };
        var cohort = Cohort.Draft(plan, Hanna.Id, A.Now);
        _ = cohort.OpenEnrolment(A.Now).Value;
        _ = cohort.CloseEnrolment(A.Now).Value;
        _ = cohort.Begin(A.Now).Value;
        return cohort;
    }

    private Task<Result<CohortId>> DuplicateAsync(CohortId id, DateTimeOffset now) =>
        InStoreAsync(store =>
            new DuplicateCohort(store).RunAsync(id, copy, AsHanna with { Now = now }, CancellationToken.None)
        );
}
