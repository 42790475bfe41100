using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Cohorts;

/// <summary>
/// A continuous cohort has no end: people join any day while it is open, are matched every night, and each mentorship in it has
/// a length of its own. It is Enrolling while it takes new people and Active once it does not; mentorships run in both.
/// </summary>
public sealed partial class Cohort
{
    /// <summary>Later than any day that is reckoned with, so that nothing that waits for the last day of sign-up finds it.</summary>
    private static readonly DateTimeOffset NeverCloses = CalendarRange.Last.AddDays(-1);

    /// <summary>How many weeks each mentorship in it lasts; null unless it is continuous.</summary>
    public int? MentorshipWeeks { get; private set; }

    /// <summary>Since when a coordinator holds the matching at night; null if it goes on.</summary>
    public DateTimeOffset? MatchingHeldAt { get; private set; }

    /// <summary>What the last night brought; null before the first, and in other cohorts.</summary>
    public CohortNight? LastNight { get; private set; }

    public bool IsContinuous => MentorshipWeeks is not null;

    /// <summary>Whether mentorships run in it.</summary>
    public bool IsRunning => State == CohortState.Active || (IsContinuous && State == CohortState.Enrolling);

    /// <summary>When a mentorship that begins now ends by itself; null if it ends with the cohort.</summary>
    public DateTimeOffset? EndOf(DateTimeOffset since) =>
        MentorshipWeeks is { } weeks ? since.AddDays(7 * weeks) : null;

    /// <summary>Whether it is to be matched now: not twice in a night, however often it is looked for.</summary>
    public bool IsDueAtNight(DateTimeOffset now) =>
        IsContinuous && IsRunning && MatchingHeldAt is null && !(now - LastNight?.At < CohortNight.Apart);

    /// <summary>Records that it was matched.</summary>
    public void RecordNight(CohortNight night) => LastNight = night;

    /// <summary>Holds the matching at night, or lets it go on; repeating it changes nothing.</summary>
    /// <returns>Refused with <see cref="NotFound"/> unless it is continuous, or with <see cref="CohortIsNot"/>.</returns>
    public Result<Done> HoldMatching(bool holds, DateTimeOffset now)
    {
        if (!IsContinuous)
        {
            return new NotFound();
        }

        if (!IsRunning)
        {
            return new CohortIsNot(Name, State);
        }

        MatchingHeldAt = holds ? MatchingHeldAt ?? now : null;
        return new Done();
    }

    /// <summary>Ends it for good, because a coordinator says so.</summary>
    /// <returns>As <see cref="HoldMatching"/>.</returns>
    public Result<Done> Finish(DateTimeOffset now)
    {
        if (!IsContinuous)
        {
            return new NotFound();
        }

        if (!IsRunning)
        {
            return new CohortIsNot(Name, State);
        }

        (State, EndsAt) = (CohortState.Completed, now);
        return new Done();
    }

    /// <summary>Opens it for new people, for the first time or again.</summary>
    private Result<Done> OpenWithoutEnd(DateTimeOffset now)
    {
        if (State is not (CohortState.Draft or CohortState.Active))
        {
            return new CohortIsNot(Name, State);
        }

        StartsAt = State == CohortState.Draft ? now : StartsAt;
        (State, EnrolmentClosesAt) = (CohortState.Enrolling, NeverCloses);
        return new Done();
    }
}

/// <summary>One night's match of a continuous cohort.</summary>
/// <param name="At">When.</param>
/// <param name="Waiting">People who waited and could be matched.</param>
/// <param name="Pairs">Proposals that were made.</param>
public sealed record CohortNight(DateTimeOffset At, int Waiting, int Pairs)
{
    /// <summary>Shorter than a day, so that a night that starts late does not cost the next one.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromHours(12);
}
