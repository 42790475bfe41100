using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Cohorts;

/// <summary>
/// The form to edit a cohort as a coordinator filled it in; null or "" where nothing usable was entered. What the cohort's state
/// no longer allows is ignored, because the form does not show it.
/// </summary>
/// <param name="EnrolmentClosesOn">The last day of enrolment, in the coordinator's zone.</param>
/// <param name="StartsOn">The first day, in the coordinator's zone; later than the last day of enrolment.</param>
/// <param name="EndsOn">The day after the last, in the coordinator's zone.</param>
public sealed record CohortChanges(
    string Name,
    string Purpose,
    IReadOnlyList<string> Skills,
    DateOnly? EnrolmentClosesOn,
    DateOnly? StartsOn,
    DateOnly? EndsOn
)
{
    /// <summary>What each circle begins with as its first shared goal; "" for nothing, null where the form does not ask.</summary>
    public string? LearningGoal { get; init; }

    /// <summary>The rules, where the form asks for them, too; null keeps them as they are.</summary>
    public NewRules? Rules { get; init; }

    /// <summary>A copy without surplus white space and without repeated skills, ignoring case.</summary>
    public CohortChanges Tidied()
    {
        var (name, purpose, skills) = CohortFields.Tidy(Name, Purpose, Skills);
        return this with
        {
            Name = name,
            Purpose = purpose,
            Skills = skills,
            LearningGoal = LearningGoal is null ? null : PlainText.OneLine(LearningGoal),
            Rules = Rules?.Tidied(),
        };
    }

    /// <summary>All mistakes, in the order of the form's fields.</summary>
    /// <param name="cohort">What is changed.</param>
    /// <param name="coordinator">In whose zone the days are meant.</param>
    /// <param name="now">The current time.</param>
    public IEnumerable<Refusal> Mistakes(Cohort cohort, WorkingTime coordinator, DateTimeOffset now)
    {
        var (today, before) = (coordinator.LocalDay(now), cohort.DaysIn(coordinator));
        return new[]
        {
            CohortFields.NameMistake(Name),
            CohortFields.PurposeMistake(Purpose),
            cohort.TakesSkills ? CohortFields.SkillsMistake(Skills) : null,
            cohort.TakesLearningGoal ? CohortFields.LearningGoalMistake(LearningGoal ?? "") : null,
            cohort.TakesSkills && cohort.TakesDates ? EnrolmentMistake(today, before) : null,
            cohort.TakesStart ? StartMistake(today, DaysFor(cohort, coordinator)) : null,
            cohort.TakesDates ? EndMistake(today, DaysFor(cohort, coordinator), before) : null,
        }
            .OfType<Refusal>()
            .Concat(cohort.TakesRules && Rules is { } rules ? rules.Mistakes(cohort.Policy) : []);
    }

    /// <summary>The days that the cohort would have.</summary>
    internal CohortDays DaysFor(Cohort cohort, WorkingTime coordinator)
    {
        var days = cohort.DaysIn(coordinator);
        if (!cohort.TakesDates)
        {
            return days;
        }

        return new(
            cohort.TakesSkills ? EnrolmentClosesOn ?? days.EnrolmentCloses : days.EnrolmentCloses,
            cohort.TakesStart ? StartsOn ?? days.Starts : days.Starts,
            EndsOn ?? days.Ends
        );
    }

    private Refusal? EnrolmentMistake(DateOnly today, CohortDays before) =>
        EnrolmentClosesOn is not { } day ? new EnrolmentDateMissing()
        : day < today && day != before.EnrolmentCloses ? new EnrolmentDateNotAhead()
        : null;

    private Refusal? StartMistake(DateOnly today, CohortDays days) =>
        StartsOn is not { } day ? new StartDateMissing()
        : day <= days.EnrolmentCloses ? new StartsBeforeEnrolmentCloses()
        : day.DayNumber - today.DayNumber > NewCohort.MaxDaysAhead ? new StartsTooLate()
        : null;

    private Refusal? EndMistake(DateOnly today, CohortDays days, CohortDays before) =>
        EndsOn is not { } day ? new EndDateMissing()
        : day <= days.Starts || (day <= today && day != before.Ends) ? new EndsTooEarly()
        : day.DayNumber - days.Starts.DayNumber > NewCohort.MaxWeeks * 7 ? new EndsTooLate()
        : null;
}
