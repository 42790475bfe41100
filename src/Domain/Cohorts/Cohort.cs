using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Cohorts;

/// <summary>
/// One run of a mentoring programme, from sign-up to its end. Its life: Draft → Enrolling → Matching → Active → Closing
/// → Completed; it can be cancelled at any point before completion.
/// </summary>
public sealed partial class Cohort
{
    public const int MaxNameLength = 80;
    public const int MaxPurposeLength = 1000;
    public const int MaxSkills = 60; // the 40 of the catalogue, and room for some of people's own
    public const int MaxSkillLength = 40;

    private Cohort() { }

    public CohortId Id { get; private set; }
    public string Name { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public MentoringModel Model { get; private set; }
    public CohortState State { get; private set; }

    /// <summary>The skills that people can offer and ask for; matching compares them.</summary>
    public IReadOnlyList<string> Skills { get; private set; } = [];

    /// <summary>The rules by which the cohort runs.</summary>
    public CohortPolicy Policy { get; private set; } = new();

    /// <summary>When sign-up ends.</summary>
    public DateTimeOffset EnrolmentClosesAt { get; private set; }
    public DateTimeOffset StartsAt { get; private set; }
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>The coordinator who created it or took it over, and gets its notices.</summary>
    public PersonId OwnerId { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Whether people can sign up.</summary>
    public bool TakesEnrolments => State == CohortState.Enrolling;

    /// <summary>Whether a coordinator can plan a match: people may be waiting for one.</summary>
    public bool CanBeMatched =>
        !IsInformal && !IsContinuous && State is CohortState.Enrolling or CohortState.Matching or CohortState.Active;

    /// <summary>Whether people can still change their answers.</summary>
    public bool TakesEdits => State is CohortState.Enrolling;

    /// <summary>Whether the rules can still be changed: until a match has been approved.</summary>
    public bool TakesRules => State is CohortState.Draft or CohortState.Enrolling or CohortState.Matching;

    /// <summary>A new cohort that nobody but coordinators can see.</summary>
    /// <param name="plan">What the coordinator entered, validated.</param>
    /// <param name="owner">The coordinator.</param>
    /// <param name="now">When it is created.</param>
    /// <param name="id">
    /// The id given to the form when it was shown, so that submitting it twice creates one cohort.
    /// </param>
    public static Cohort Draft(CohortPlan plan, PersonId owner, DateTimeOffset now, CohortId? id = null) =>
        new()
        {
            Id = id ?? Ids.New<CohortId>(now),
            Name = plan.Name,
            Purpose = plan.Purpose,
            Model = plan.Model,
            Skills = [.. plan.Skills],
            LearningGoal = plan.LearningGoal,
            MentorsOfId = plan.MentorsOfId,
            Policy = plan.Policy,
            EnrolmentClosesAt = plan.EnrolmentClosesAt,
            StartsAt = plan.StartsAt,
            EndsAt = plan.EndsAt,
            Days = plan.Days,
            MentorshipWeeks = plan.MentorshipWeeks,
            OwnerId = owner,
            CreatedAt = now,
            State = CohortState.Draft,
        };

    /// <summary>Opens enrolment, for the first time or again.</summary>
    /// <param name="now">The current time.</param>
    /// <param name="closesAt">A closing date other than the planned one; an earlier start date moves to it.</param>
    /// <returns>
    /// Refused with <see cref="CohortIsNot"/>, <see cref="EnrolmentDateHasPassed"/> or
    /// <see cref="EnrolmentClosesAfterEnd"/>.
    /// </returns>
    public Result<Done> OpenEnrolment(DateTimeOffset now, DateTimeOffset? closesAt = null)
    {
        if (IsContinuous)
        {
            return OpenWithoutEnd(now);
        }

        var closes = closesAt ?? EnrolmentClosesAt;
        if (State is not (CohortState.Draft or CohortState.Matching))
        {
            return new CohortIsNot(Name, State);
        }

        if (closes <= now)
        {
            return new EnrolmentDateHasPassed(Name, closes);
        }

        if (closes >= EndsAt)
        {
            return new EnrolmentClosesAfterEnd(Name, EndsAt);
        }

        State = CohortState.Enrolling;
        EnrolmentClosesAt = closes;
        StartsAt = closes > StartsAt ? closes : StartsAt;
        return new Done();
    }

    /// <summary>Gives it to another coordinator, who gets its notices from now on.</summary>
    public void HandOver(PersonId coordinator) => OwnerId = coordinator;

    /// <summary>Replaces the rules. Refused with <see cref="CohortIsNot"/> once a match has been approved.</summary>
    public Result<Done> ChangePolicy(CohortPolicy policy)
    {
        if (!TakesRules)
        {
            return new CohortIsNot(Name, State);
        }

        Policy = policy;
        return new Done();
    }

    /// <summary>Closes enrolment now, or records that it closed on its date. A continuous cohort then runs on without new people.</summary>
    public Result<Done> CloseEnrolment(DateTimeOffset now)
    {
        if (State != CohortState.Enrolling)
        {
            return new CohortIsNot(Name, State);
        }

        State = IsContinuous ? CohortState.Active : CohortState.Matching;
        EnrolmentClosesAt = now < EnrolmentClosesAt ? now : EnrolmentClosesAt;
        return new Done();
    }

    /// <summary>
    /// Starts the cohort when its first match is approved. A later match may add people who came late or were left
    /// over.
    /// </summary>
    public Result<Done> Begin(DateTimeOffset now)
    {
        if (State is not (CohortState.Matching or CohortState.Active))
        {
            return new CohortIsNot(Name, State);
        }

        State = CohortState.Active;
        StartsAt = now < StartsAt ? now : StartsAt;
        return new Done();
    }

    /// <summary>Ends the cohort after its end date. Refused with <see cref="CohortIsNot"/> before.</summary>
    public Result<Done> Complete(DateTimeOffset now)
    {
        if (State is not (CohortState.Active or CohortState.Closing) || now < EndsAt)
        {
            return new CohortIsNot(Name, State);
        }

        State = CohortState.Completed;
        return new Done();
    }
}

/// <summary>Where a cohort stands.</summary>
public enum CohortState
{
    /// <summary>Being set up; only coordinators can see it.</summary>
    Draft,

    /// <summary>People can sign up and change their answers.</summary>
    Enrolling,

    /// <summary>Enrolment is closed and no match has been approved yet.</summary>
    Matching,

    /// <summary>A match has been approved and mentorships run.</summary>
    Active,

    /// <summary>About to end; mentorships still run. No use case sets this state at present.</summary>
    Closing,

    /// <summary>Ended on its end date.</summary>
    Completed,

    /// <summary>Called off by a coordinator.</summary>
    Cancelled,
}
