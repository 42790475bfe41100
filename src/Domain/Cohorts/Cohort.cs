using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Cohorts;

/// <summary>One run of a programme. Draft → Enrolling → Matching → Active → Closing → Completed, or Cancelled.</summary>
public sealed partial class Cohort
{
    public const int MaxNameLength = 80;
    public const int MaxPurposeLength = 1000;
    public const int MaxSkills = 40;
    public const int MaxSkillLength = 40;

    private Cohort() { }

    public CohortId Id { get; private set; }
    public string Name { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public MentoringModel Model { get; private set; }
    public CohortState State { get; private set; }

    /// <summary>The skills that people can offer and want; what is compared when they are matched.</summary>
    public IReadOnlyList<string> Skills { get; private set; } = [];
    public CohortPolicy Policy { get; private set; } = new();
    public DateTimeOffset EnrolmentClosesAt { get; private set; }
    public DateTimeOffset StartsAt { get; private set; }
    public DateTimeOffset EndsAt { get; private set; }
    public PersonId OwnerId { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    public bool TakesEnrolments => State == CohortState.Enrolling;

    /// <summary>People may be waiting for a match, so one can be planned.</summary>
    public bool CanBeMatched => State is CohortState.Enrolling or CohortState.Matching or CohortState.Active;

    /// <summary>Answers can be edited until matching closes.</summary>
    public bool TakesEdits => State is CohortState.Enrolling;

    public bool TakesRules => State is CohortState.Draft or CohortState.Enrolling or CohortState.Matching;

    /// <param name="id">Given where the form that asks for the cohort was numbered, so that sending it twice makes one.</param>
    public static Cohort Draft(CohortPlan plan, PersonId owner, DateTimeOffset now, CohortId? id = null) =>
        new()
        {
            Id = id ?? Ids.New<CohortId>(now),
            Name = plan.Name,
            Purpose = plan.Purpose,
            Model = plan.Model,
            Skills = [.. plan.Skills],
            Policy = plan.Policy,
            EnrolmentClosesAt = plan.EnrolmentClosesAt,
            StartsAt = plan.StartsAt,
            EndsAt = plan.EndsAt,
            OwnerId = owner,
            CreatedAt = now,
            State = CohortState.Draft,
        };

    /// <param name="closesAt">Another closing date than the planned one; a start before it moves to it.</param>
    public Result<Done> OpenEnrolment(DateTimeOffset now, DateTimeOffset? closesAt = null)
    {
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

    /// <summary>The rules can be changed until a match has been approved.</summary>
    public Result<Done> KeepTo(CohortPolicy policy)
    {
        if (!TakesRules)
        {
            return new CohortIsNot(Name, State);
        }

        Policy = policy;
        return new Done();
    }

    public Result<Done> CloseEnrolment(DateTimeOffset now)
    {
        if (State != CohortState.Enrolling)
        {
            return new CohortIsNot(Name, State);
        }

        State = CohortState.Matching;
        EnrolmentClosesAt = now < EnrolmentClosesAt ? now : EnrolmentClosesAt;
        return new Done();
    }

    /// <summary>An approved match run sets the cohort going; a later run may add people who came late or were left over.</summary>
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

    public Result<Done> Complete(DateTimeOffset now)
    {
        if (State is not (CohortState.Active or CohortState.Closing) || now < EndsAt)
        {
            return new CohortIsNot(Name, State);
        }

        State = CohortState.Completed;
        return new Done();
    }

    public Result<Done> Cancel()
    {
        if (State is CohortState.Completed or CohortState.Cancelled)
        {
            return new CohortIsNot(Name, State);
        }

        State = CohortState.Cancelled;
        return new Done();
    }
}

public enum CohortState
{
    Draft,
    Enrolling,
    Matching,
    Active,
    Closing,
    Completed,
    Cancelled,
}
