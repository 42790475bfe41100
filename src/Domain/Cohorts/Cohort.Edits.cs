using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Cohorts;

/// <summary>Changing a cohort that exists.</summary>
public sealed partial class Cohort
{
    /// <summary>Whether its name, its purpose and its end can be changed: until it is over.</summary>
    public bool TakesChanges =>
        State is CohortState.Draft or CohortState.Enrolling or CohortState.Matching or CohortState.Active;

    /// <summary>Whether it has dates that can be changed: a continuous cohort has none.</summary>
    public bool TakesDates => TakesChanges && !IsContinuous;

    /// <summary>Whether its start can be changed: until a match has been approved.</summary>
    public bool TakesStart => TakesRules && TakesDates;

    /// <summary>Whether what circles begin with can be changed: until a match has been approved.</summary>
    public bool TakesLearningGoal => TakesRules && Model == MentoringModel.Circle;

    /// <summary>Whether its skills and the last day of enrolment can be changed: until enrolment closes.</summary>
    public bool TakesSkills => State is CohortState.Draft or CohortState.Enrolling;

    /// <summary>The days as a coordinator sees them, also where they were not chosen by day.</summary>
    public CohortDays DaysIn(WorkingTime coordinator) =>
        Days
        ?? new(coordinator.LocalDay(EnrolmentClosesAt), coordinator.LocalDay(StartsAt), coordinator.LocalDay(EndsAt));

    /// <summary>Applies a form without mistakes.</summary>
    /// <param name="changes">The form, for this cohort.</param>
    /// <param name="coordinator">In whose zone the days are meant.</param>
    /// <returns>Whether dates have moved; refused with <see cref="CohortIsNot"/>.</returns>
    public Result<bool> Change(CohortChanges changes, WorkingTime coordinator)
    {
        if (!TakesChanges)
        {
            return new CohortIsNot(Name, State);
        }

        (Name, Purpose) = (changes.Name, changes.Purpose);
        Skills = TakesSkills ? [.. changes.Skills] : Skills;
        if (TakesLearningGoal && changes.LearningGoal is { } goal)
        {
            LearningGoal = goal.Length > 0 ? goal : null;
        }

        Policy = TakesRules && changes.Rules is { } rules ? rules.ApplyTo(Policy) : Policy;
        var (before, days) = (DaysIn(coordinator), changes.DaysFor(this, coordinator));
        return MoveTo(days, before, coordinator);
    }

    /// <summary>Cancels the cohort. Refused with <see cref="CohortIsNot"/> if it has ended.</summary>
    public Result<Done> Cancel()
    {
        if (IsInformal || State is CohortState.Completed or CohortState.Cancelled)
        {
            return new CohortIsNot(Name, State);
        }

        State = CohortState.Cancelled;
        return new Done();
    }

    /// <summary>Adds skills that somebody who signs up has and the list lacks; those it has stay as they are.</summary>
    /// <returns>
    /// Refused with <see cref="CohortIsNot"/>, <see cref="SkillTooLong"/> or <see cref="SkillListIsFull"/>; then nothing changes.
    /// </returns>
    public Result<Done> AddSkills(IEnumerable<string> skills)
    {
        List<string> added = [.. skills.Except(Skills, StringComparer.OrdinalIgnoreCase)];
        if (!TakesSkills)
        {
            return new CohortIsNot(Name, State);
        }

        if (added.Find(skill => skill.Length > MaxSkillLength) is { } tooLong)
        {
            return new SkillTooLong(tooLong);
        }

        if (Skills.Count + added.Count > MaxSkills)
        {
            return new SkillListIsFull(Name);
        }

        Skills = [.. Skills, .. added];
        return new Done();
    }

    /// <summary>Times whose day stays are kept to the minute, such as that of an enrolment closed by hand.</summary>
    private bool MoveTo(CohortDays days, CohortDays before, WorkingTime coordinator)
    {
        if (days == before)
        {
            return false;
        }

        Days = days;
        EnrolmentClosesAt =
            days.EnrolmentCloses == before.EnrolmentCloses
                ? EnrolmentClosesAt
                : coordinator.At(days.EnrolmentCloses, new TimeOnly(23, 59));
        StartsAt = days.Starts == before.Starts ? StartsAt : coordinator.At(days.Starts, TimeOnly.MinValue);
        EndsAt = days.Ends == before.Ends ? EndsAt : coordinator.At(days.Ends, TimeOnly.MinValue);
        return true;
    }
}
