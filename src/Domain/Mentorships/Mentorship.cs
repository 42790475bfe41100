using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// People brought together: a pair, a mentor's group, or a circle. Its life: Proposed → Accepted → Active → Paused →
/// Completed, or Ended. A proposal is a mentorship that too few members have accepted so far; in a group that already
/// runs, some may still be asked.
/// </summary>
public sealed partial class Mentorship
{
    private Mentorship() { }

    public MentorshipId Id { get; private set; }
    public CohortId CohortId { get; private set; }

    /// <summary>The match run that proposed it; all zeros where two people agreed on it themselves.</summary>
    public MatchRunId MatchRunId { get; private set; }
    public MentorshipState State { get; private set; }
    public List<MentorshipMember> Members { get; private set; } = [];

    /// <summary>0 to 1000: the mean score of the pairs in <see cref="Reasons"/>.</summary>
    public int Score { get; private set; }

    /// <summary>
    /// Why these people were matched: every scored pair among them, with the named terms of its score.
    /// </summary>
    public IReadOnlyList<PairReasons> Reasons { get; private set; } = [];
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>Until when members can answer the proposal.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When members who had not answered were reminded; null if they were not.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>When it began; null while it is a proposal.</summary>
    public DateTimeOffset? ActiveSince { get; private set; }

    /// <summary>When it ends by itself; null if it ends with its cohort, and while it is a proposal.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>When the pause ends; null unless paused.</summary>
    public DateTimeOffset? PausedUntil { get; private set; }

    /// <summary>When the last pause ended. Check-ins due before then are not asked.</summary>
    public DateTimeOffset? ResumedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it ended. Partners and managers learn only that it ended.</summary>
    public EndReason? EndReason { get; private set; }

    /// <summary>Whether it has not begun.</summary>
    public bool IsOpen => State is MentorshipState.Proposed or MentorshipState.Accepted;

    /// <summary>Whether it has begun and not ended.</summary>
    public bool IsRunning => State.IsRunning();

    /// <summary>A new proposal.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="run">The match run.</param>
    /// <param name="people">The members and their roles.</param>
    /// <param name="reasons">
    /// One for a pair; for a group the mentor with each mentee; for a circle every pair in it.
    /// </param>
    /// <param name="policy">The cohort's rules.</param>
    /// <param name="now">When it is proposed.</param>
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

    /// <summary>Members who have accepted and have not left.</summary>
    public List<MentorshipMember> Present() => Members.FindAll(m => m.IsIn);

    /// <summary>
    /// Takes a member out by the no-fault exit: nobody is told who left or why. It continues while enough members
    /// remain.
    /// </summary>
    /// <returns>What it leads to. Refused with <see cref="NotFound"/> or <see cref="MentorshipIsOver"/>.</returns>
    public Result<ResponseEffect> Leave(PersonId person, Quorum quorum, DateTimeOffset now)
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
            member.SetResponse(MemberResponse.Left, now);
            return ResponseEffect.GoesOn;
        }

        End(Mentorships.EndReason.Left, now);
        return ResponseEffect.IsOver;
    }

    /// <summary>Takes somebody in who was not proposed, or lets them return; it runs already.</summary>
    public MentorshipMember Admit(PersonId person, MentoringRole role, DateTimeOffset now)
    {
        var member = Member(person);
        if (member is null)
        {
            member = new MentorshipMember(Id, person, role);
            Members.Add(member);
        }

        member.SetResponse(MemberResponse.Accepted, now);
        return member;
    }

    /// <summary>Starts it with the members who are present.</summary>
    /// <param name="now">When.</param>
    /// <param name="endsAt">When it ends by itself; null if it ends with its cohort.</param>
    public void Begin(DateTimeOffset now, DateTimeOffset? endsAt = null) =>
        (State, ActiveSince, EndsAt) = (MentorshipState.Active, now, endsAt);

    public void MarkReminded(DateTimeOffset now) => RemindedAt = now;

    /// <summary>Ends it before its time, or a proposal that fell through.</summary>
    public void End(EndReason reason, DateTimeOffset now) =>
        (State, EndReason, EndedAt, PausedUntil) = (MentorshipState.Ended, reason, now, null);

    /// <summary>
    /// Ends it well: with its cohort or round, or because its members agree. Whoever has not answered whether to join cannot any more.
    /// </summary>
    public void Complete(DateTimeOffset now)
    {
        Members
            .FindAll(member => member.Response == MemberResponse.Awaited)
            .ForEach(member => member.SetResponse(MemberResponse.Lapsed, now));
        (State, EndedAt, PausedUntil) = (MentorshipState.Completed, now, null);
    }

    /// <summary>Pauses it until the given time.</summary>
    public void PauseUntil(DateTimeOffset until) => (State, PausedUntil) = (MentorshipState.Paused, until);

    /// <summary>Ends the pause.</summary>
    public void Resume(DateTimeOffset now) => (State, PausedUntil, ResumedAt) = (MentorshipState.Active, null, now);
}
