using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Cohorts;

/// <summary>The forms that ask for a cohort's rules beside everything else.</summary>
public sealed class CohortFormTests : CohortTest
{
    private static readonly NewRules Rules = new(null, null, null, null, null, null, null, null, "", [])
    {
        WeeklyForWeeks = 6,
        ThenEveryWeeks = 3,
    };

    private static readonly NewRules Wrong = Rules with { WeeklyForWeeks = 27, ThenEveryWeeks = 0 };

    [Fact]
    public async Task A_new_cohort_starts_with_the_rules_of_its_form_or_not_at_all()
    {
        await GivenAsync(Hanna);
        var today = DateOnly.FromDateTime(A.Now.UtcDateTime);
        var form = new NewCohort(
            Ids.New<CohortId>(A.Now),
            "Spring",
            "Learn.",
            MentoringModel.OneToOne,
            ["SQL"],
            today.AddDays(14),
            today.AddDays(21),
            26
        );

        var refused = await CreateAsync(form with { Rules = Wrong });
        Assert.Equal(0, await InStoreAsync(store => store.Cohorts.CountAsync()));
        _ = (await CreateAsync(form with { Rules = Rules with { LevelOrder = LevelOrder.Reversed } })).Value;

        Assert.Equal(
            [new WeeklyWeeksOutOfRange(), new WeeksBetweenOutOfRange()],
            Assert.IsType<CohortPlanRefused>(refused.Refusal).Mistakes
        );
        var policy = (await CohortAsync(form.Id)).Policy;
        Assert.Equal((6, 3, LevelOrder.Reversed), (policy.WeeklyForWeeks, policy.ThenEveryWeeks, policy.LevelOrder));
    }

    [Fact]
    public async Task A_change_of_all_is_made_as_a_whole_or_not_at_all()
    {
        var cohort = A.Cohort(Hanna);
        await GivenAsync(Hanna, cohort);

        var refused = await EditAsync(cohort, ChangesOf(cohort) with { Name = "Autumn", Rules = Wrong });
        Assert.Equal("Spring peers", (await CohortAsync(cohort.Id)).Name);
        _ = (await EditAsync(cohort, ChangesOf(cohort) with { Name = "Autumn", Rules = Rules })).Value;

        Assert.IsType<CohortPlanRefused>(refused.Refusal);
        var changed = await CohortAsync(cohort.Id);
        Assert.Equal(("Autumn", 6), (changed.Name, changed.Policy.WeeklyForWeeks));
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_the_second_is_told()
    {
        var cohort = A.Cohort(Hanna);
        await GivenAsync(Hanna, cohort);
        var seen = await VersionAsync(cohort.Id);

        _ = (await EditAsync(cohort, ChangesOf(cohort) with { Rules = Rules }, seen)).Value;
        var second = await EditAsync(cohort, ChangesOf(cohort) with { Name = "Mine", Rules = Wrong }, seen);

        Assert.Equal(new CardIsOutdated(), second.Refusal);
        Assert.NotEqual(seen, await VersionAsync(cohort.Id));
    }

    [Theory]
    [InlineData(CohortState.Enrolling, 6)]
    [InlineData(CohortState.Active, 4)]
    public async Task Rules_stay_once_a_match_is_approved(CohortState state, int weeks)
    {
        var cohort = A.Cohort(Hanna, state: state);
        await GivenAsync(Hanna, cohort);

        _ = (await EditAsync(cohort, ChangesOf(cohort) with { Rules = Rules })).Value;

        Assert.Equal(weeks, (await CohortAsync(cohort.Id)).Policy.WeeklyForWeeks);
    }

    /// <summary>What a template sets is what its form asks for, so a template is never refused.</summary>
    [Fact]
    public void Every_template_is_a_plan_without_a_mistake()
    {
        var today = DateOnly.FromDateTime(A.Now.UtcDateTime);
        foreach (var template in CohortTemplate.All)
        {
            var form = new NewCohort(
                Ids.New<CohortId>(A.Now),
                "Spring",
                "Learn.",
                template.Model,
                ["SQL"],
                today.AddDays(CohortTemplate.DaysToSignUp),
                today.AddDays(CohortTemplate.DaysToSignUp + CohortTemplate.DaysToMatch),
                template.Weeks
            )
            {
                IsContinuous = template.IsContinuous,
                Rules = Rules with { LevelOrder = template.Policy.LevelOrder },
            };
            Assert.Empty(form.Tidied().Mistakes(today));
        }

        Assert.Equal(Enum.GetValues<TemplateKind>(), CohortTemplate.All.Select(template => template.Kind));
        Assert.Equal(Enum.GetValues<MentoringModel>().ToHashSet(), CohortTemplate.All.Select(t => t.Model).ToHashSet());
    }

    private static CohortChanges ChangesOf(Cohort cohort)
    {
        var days = cohort.DaysIn(WorkingTime.Default("Europe/Berlin"));
        return new(cohort.Name, cohort.Purpose, cohort.Skills, days.EnrolmentCloses, days.Starts, days.Ends);
    }

    private async Task<string> VersionAsync(CohortId id)
    {
        var cohort = await CohortAsync(id);
        return EditCohort.FullVersionOf(EditCohort.VersionOf(cohort), cohort.Policy, cohort.State);
    }

    private Task<Result<CohortId>> CreateAsync(NewCohort form) =>
        InStoreAsync(store => new CreateCohort(store).RunAsync(form, AsHanna, CancellationToken.None));

    private Task<Result<int>> EditAsync(Cohort cohort, CohortChanges changes, string? seen = null) =>
        InStoreAsync(store =>
            new EditCohort(store).RunAsync(cohort.Id, changes, AsHanna with { Seen = seen }, CancellationToken.None)
        );
}
