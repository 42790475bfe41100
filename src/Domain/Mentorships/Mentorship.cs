using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// People brought together: two, a mentor's group or a circle. Proposed → Accepted → Active → Paused → Completed, or
/// Ended. A proposal is a mentorship that not enough have accepted yet; in a group that runs, some may still be asked.
/// </summary>
public sealed partial class Mentorship
{
    private Mentorship() { }

    public MentorshipId Id { get; private set; }
    public CohortId CohortId { get; private set; }
    public MatchRunId MatchRunId { get; private set; }
    public MentorshipState State { get; private set; }
    public List<MentorshipMember> Members { get; private set; } = [];

    /// <summary>0 to 1000, the mean of what the pairs of <see cref="Reasons"/> are worth.</summary>
    public int Score { get; private set; }

    /// <summary>Why these people: each pair that was brought together, with the named terms of its score.</summary>
    public IReadOnlyList<PairReasons> Reasons { get; private set; } = [];
    public DateTimeOffset ProposedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? RemindedAt { get; private set; }
    public DateTimeOffset? ActiveSince { get; private set; }
    public DateTimeOffset? PausedUntil { get; private set; }

    /// <summary>When the last pause ended: what fell due before is not asked any more.</summary>
    public DateTimeOffset? ResumedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it ended. Partners and managers only ever learn that it ended.</summary>
    public EndReason? EndReason { get; private set; }

    public bool IsOpen => State is MentorshipState.Proposed or MentorshipState.Accepted;

    public bool IsRunning => State.IsRunning();

    /// <param name="reasons">One for two people; for a group the mentor with each mentee, for a circle every two of it.</param>
    public static Mentorship Propose(
        CohortId cohort,
        MatchRunId run,
        IEnumerable<(PersonId Person, MentoringRole Role)> people,
        IReadOnlyList<PairReasons> reasons,
        CohortPolicy policy,
        DateTimeOffset now
    )
    {
        var mentorship = new Mentorship
        {
            Id = Ids.New<MentorshipId>(now),
            CohortId = cohort,
            MatchRunId = run,
            State = MentorshipState.Proposed,
            Reasons = reasons,
            Score = reasons.Count == 0 ? 0 : reasons.Sum(pair => pair.Score) / reasons.Count,
            ProposedAt = now,
            ExpiresAt = now.AddDays(policy.ProposalDays),
        };
        mentorship.Members.AddRange(people.Select(p => new MentorshipMember(mentorship.Id, p.Person, p.Role)));
        return mentorship;
    }

    public MentorshipMember? Member(PersonId person) => Members.Find(m => m.PersonId == person);

    public IEnumerable<MentorshipMember> Partners(PersonId person) => Members.Where(m => m.PersonId != person);

    /// <summary>Those who have said yes and have not left.</summary>
    public List<MentorshipMember> Present() => Members.FindAll(m => m.IsIn);

    /// <summary>Without fault: nobody is told who left or why. It goes on while enough remain.</summary>
    /// <returns>Refused with <see cref="NotFound"/> or <see cref="MentorshipIsOver"/>.</returns>
    public Result<Turnout> Leave(PersonId person, Quorum quorum, DateTimeOffset now)
    {
        if (Member(person) is not { } member)
        {
            return new NotFound();
        }

        if (!member.IsIn || (!IsRunning && State != MentorshipState.Accepted))
        {
            return new MentorshipIsOver();
        }

        if (quorum.CanGoOn(Members.FindAll(m => m.IsIn && m != member)))
        {
            member.Responds(MemberResponse.Left, now);
            return Turnout.GoesOn;
        }

        End(Mentorships.EndReason.Left, now);
        return Turnout.IsOver;
    }

    public void Begin(DateTimeOffset now) => (State, ActiveSince) = (MentorshipState.Active, now);

    public void Reminded(DateTimeOffset now) => RemindedAt = now;

    public void End(EndReason reason, DateTimeOffset now) =>
        (State, EndReason, EndedAt, PausedUntil) = (MentorshipState.Ended, reason, now, null);

    public void Complete(DateTimeOffset now) => (State, EndedAt, PausedUntil) = (MentorshipState.Completed, now, null);

    public void PauseUntil(DateTimeOffset until) => (State, PausedUntil) = (MentorshipState.Paused, until);

    public void Resume(DateTimeOffset now) => (State, PausedUntil, ResumedAt) = (MentorshipState.Active, null, now);
}
