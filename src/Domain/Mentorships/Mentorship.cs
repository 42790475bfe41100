using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Two people brought together. Proposed → Accepted → Active → Paused → Completed, or Ended.
/// A proposal is a mentorship that not everybody has accepted yet.
/// </summary>
public sealed class Mentorship
{
    private Mentorship() { }

    public MentorshipId Id { get; private set; }
    public CohortId CohortId { get; private set; }
    public MatchRunId MatchRunId { get; private set; }
    public MentorshipState State { get; private set; }
    public List<MentorshipMember> Members { get; private set; } = [];

    /// <summary>0 to 1000, the sum of <see cref="Terms"/>.</summary>
    public int Score { get; private set; }

    /// <summary>The named terms of the score: what makes it, and why these people.</summary>
    public IReadOnlyList<Matching.ScoreTerm> Terms { get; private set; } = [];
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

    public bool IsRunning => State is MentorshipState.Active or MentorshipState.Paused;

    public static Mentorship Propose(
        CohortId cohort,
        MatchRunId run,
        IEnumerable<(PersonId Person, MentoringRole Role)> people,
        IReadOnlyList<Matching.ScoreTerm> terms,
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
            Terms = terms,
            Score = terms.Sum(term => term.Points),
            ProposedAt = now,
            ExpiresAt = now.AddDays(policy.ProposalDays),
        };
        mentorship.Members.AddRange(people.Select(p => new MentorshipMember(mentorship.Id, p.Person, p.Role)));
        return mentorship;
    }

    public MentorshipMember? Member(PersonId person) => Members.Find(m => m.PersonId == person);

    public IEnumerable<MentorshipMember> Partners(PersonId person) => Members.Where(m => m.PersonId != person);

    /// <summary>Somebody says yes. Saying it twice is saying it once. True when that made everybody's yes complete.</summary>
    public Result<bool> Accept(PersonId person, DateTimeOffset now)
    {
        if (Member(person) is not { } member)
        {
            return new NotFound();
        }

        if (State != MentorshipState.Proposed)
        {
            return member.Response == MemberResponse.Accepted && State != MentorshipState.Ended
                ? false
                : new ProposalIsOver(EndReason);
        }

        if (ExpiresAt <= now)
        {
            return new ProposalIsOver(Mentorships.EndReason.Expired);
        }

        member.Responds(MemberResponse.Accepted, now);
        if (Members.Exists(m => m.Response != MemberResponse.Accepted))
        {
            return false;
        }

        State = MentorshipState.Accepted;
        return true;
    }

    public Result<Done> Decline(PersonId person, DateTimeOffset now)
    {
        if (Member(person) is not { } member)
        {
            return new NotFound();
        }

        if (State == MentorshipState.Ended && member.Response == MemberResponse.Declined)
        {
            return new Done();
        }

        if (State != MentorshipState.Proposed)
        {
            return new ProposalIsOver(EndReason);
        }

        member.Responds(MemberResponse.Declined, now);
        End(Mentorships.EndReason.Declined, now);
        return new Done();
    }

    /// <summary>Without fault: nobody is told who left or why.</summary>
    public Result<Done> Leave(PersonId person, DateTimeOffset now)
    {
        if (Member(person) is null)
        {
            return new NotFound();
        }

        if (!IsRunning && State != MentorshipState.Accepted)
        {
            return new MentorshipIsOver();
        }

        End(Mentorships.EndReason.Left, now);
        return new Done();
    }

    public void Begin(DateTimeOffset now) => (State, ActiveSince) = (MentorshipState.Active, now);

    public void Reminded(DateTimeOffset now) => RemindedAt = now;

    public void End(EndReason reason, DateTimeOffset now) =>
        (State, EndReason, EndedAt, PausedUntil) = (MentorshipState.Ended, reason, now, null);

    public void Complete(DateTimeOffset now) => (State, EndedAt, PausedUntil) = (MentorshipState.Completed, now, null);

    public void PauseUntil(DateTimeOffset until) => (State, PausedUntil) = (MentorshipState.Paused, until);

    public void Resume(DateTimeOffset now) => (State, PausedUntil, ResumedAt) = (MentorshipState.Active, null, now);
}

public sealed class MentorshipMember
{
    private MentorshipMember() { }

    internal MentorshipMember(MentorshipId mentorship, PersonId person, MentoringRole role) =>
        (MentorshipId, PersonId, Role) = (mentorship, person, role);

    public MentorshipId MentorshipId { get; private set; }
    public PersonId PersonId { get; private set; }
    public MentoringRole Role { get; private set; }
    public MemberResponse Response { get; private set; }
    public DateTimeOffset? RespondedAt { get; private set; }

    internal void Responds(MemberResponse response, DateTimeOffset now) => (Response, RespondedAt) = (response, now);
}

public enum MentorshipState
{
    Proposed,
    Accepted,
    Active,
    Paused,
    Completed,
    Ended,
}

public enum MemberResponse
{
    Awaited,
    Accepted,
    Declined,
}

public enum EndReason
{
    Declined,
    Expired,
    PlaceTaken,
    Left,
    CohortCancelled,
}
