using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Reports;

/// <summary>
/// A mentorship as one of its members may see it: never why it ended, never what a partner wrote in private.
/// </summary>
/// <param name="State">The state for this member; a circle that continues without them has ended for them.</param>
/// <param name="Partners">
/// While it is a proposal, everyone asked, whatever they answered; later, those who belong to it.
/// </param>
/// <param name="OverBecause">Given only if it points at nobody: the proposal expired or the place was taken.</param>
/// <param name="Began">Whether it was ever more than a proposal.</param>
/// <param name="OpenCheckIn">The member's latest unanswered check-in.</param>
/// <param name="StaysOnList">Whether the member still takes part in the cohort and it has not ended.</param>
public sealed record MentorshipView(
    MentorshipId Id,
    MentorshipState State,
    CohortId CohortId,
    string Cohort,
    MentoringModel Model,
    MemberView Me,
    IReadOnlyList<MemberView> Partners,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? PausedUntil,
    EndReason? OverBecause,
    bool Began,
    CheckInId? OpenCheckIn,
    bool StaysOnList
)
{
    /// <summary>Whether the member has yet to answer.</summary>
    public bool AwaitsMe => State == MentorshipState.Proposed && Me.Response == MemberResponse.Awaited;

    /// <summary>The version of the member's answer.</summary>
    public string Version => MentorshipMember.VersionOf(Me.Response);

    public bool IsRunning => State.IsRunning();

    public bool IsOver => State is MentorshipState.Completed or MentorshipState.Ended;

    /// <summary>Whether it has more than two members.</summary>
    public bool IsOfMany => Partners.Count > 1;

    /// <summary>Whether two people agreed on it themselves: it belongs to no programme and has no end of its own.</summary>
    public bool IsInformal { get; init; }

    /// <summary>The session that is proposed or agreed; null if there is none.</summary>
    public SessionView? Session { get; init; }

    /// <summary>Whether the member has other mentorships, running or over.</summary>
    public bool HasOthers { get; init; }

    /// <summary>Whether the member waits for a match in another cohort.</summary>
    public bool WaitsElsewhere { get; init; }

    /// <summary>The member's open requests for help, sent and received; the same on each of their mentorships.</summary>
    public int OpenRequests { get; init; }

    /// <summary>Whether there is more to list than this one.</summary>
    public bool IsOneOfMany => HasOthers || WaitsElsewhere;

    /// <summary>What its members bring to the next session; empty unless it runs.</summary>
    public ExchangeView Exchange { get; init; } = ExchangeView.Empty;

    /// <summary>Who is done with it; empty unless it runs.</summary>
    public FinishView Finish { get; init; } = FinishView.Empty;

    /// <summary>Whether its members may finish it before its cohort ends.</summary>
    public bool CanFinish => IsRunning && Me.Response == MemberResponse.Accepted && Model != MentoringModel.Rounds;

    /// <summary>Whether it ends so soon that its members are asked to look back.</summary>
    public bool IsClosingAt(DateTimeOffset now) =>
        CanFinish && Pace is { } pace && pace.EndsAt - ClosingTimes.Ahead <= now && now < pace.EndsAt;

    /// <summary>Who facilitates next and what it is about; null unless it is a circle or group that runs, or it was not read.</summary>
    public CircleView? Circle { get; init; }

    /// <summary>How long it has run and how often it is asked about; null unless it has begun.</summary>
    public MentorshipPace? Pace { get; init; }

    /// <summary>The day of the next check-in that is not due yet; null unless it is running.</summary>
    public DateTimeOffset? NextCheckIn(DateTimeOffset now) =>
        State == MentorshipState.Active ? Pace?.NextCheckIn(Me.Working, now) : null;
}

/// <summary>How long a mentorship has run, how long it will, and how often it is asked about.</summary>
/// <param name="Since">When it began.</param>
/// <param name="EndsAt">When its cohort ends.</param>
/// <param name="Policy">The cohort's rules.</param>
public sealed record MentorshipPace(DateTimeOffset Since, DateTimeOffset EndsAt, CohortPolicy Policy)
{
    /// <summary>The day after its last; null if the cohort's times were not chosen by day.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>All weeks from its beginning to its end, a begun one counting as a whole; at least 1.</summary>
    public int Weeks => Math.Max(1, (int)Math.Ceiling((EndsAt - Since).TotalDays / 7));

    /// <summary>The week it is in, from 1 to <see cref="Weeks"/>.</summary>
    public int WeekAt(DateTimeOffset now) => Math.Clamp((int)((now - Since).TotalDays / 7) + 1, 1, Weeks);

    internal DateTimeOffset NextCheckIn(WorkingTime working, DateTimeOffset now)
    {
        var latest = CheckInSchedule.LatestDue(Policy, Since, working, now);
        return CheckInSchedule.NextDue(Policy, Since, working, latest, planned: 0).DueAt;
    }
}

/// <summary>What the members of a mentorship may see of one another.</summary>
/// <param name="EntraId">The object id in Microsoft Entra ID.</param>
/// <param name="Availability">The hours given for the cohort; the directory's working hours if none were given.</param>
/// <param name="Working">The directory's working hours.</param>
/// <param name="Locale">BCP 47 tag that decides how dates are written for this person.</param>
/// <param name="Terms">
/// Why this person and the viewer were matched: the named terms of their score; empty if they were not scored as a
/// pair.
/// </param>
/// <param name="IsPaused">Whether this person has paused; shown only to themselves.</param>
public sealed record MemberView(
    PersonId Id,
    Guid EntraId,
    string Name,
    string? Email,
    string? Department,
    string? JobTitle,
    MentoringRole Role,
    MemberResponse Response,
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Wants,
    WorkingTime Availability,
    WorkingTime Working,
    string Locale,
    IReadOnlyList<ScoreTerm> Terms,
    bool IsPaused
);
