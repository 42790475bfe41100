using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Mentorships;

/// <summary>Responses to a proposal, and their effect.</summary>
public sealed partial class Mentorship
{
    /// <summary>Whether the member can still accept or decline; also in a group that already runs.</summary>
    public bool IsOpenTo(MentorshipMember member) =>
        member.Response == MemberResponse.Awaited && (State == MentorshipState.Proposed || IsRunning);

    /// <summary>Records that a person accepts; repeating it changes nothing.</summary>
    /// <returns>What it leads to. Refused with <see cref="NotFound"/> or <see cref="ProposalIsOver"/>.</returns>
    public Result<ResponseEffect> Accept(PersonId person, Quorum quorum, DateTimeOffset now)
    {
        if (Member(person) is not { } member)
        {
            return new NotFound();
        }

        if (member.IsIn && State != MentorshipState.Ended)
        {
            return ResponseEffect.AsBefore;
        }

        if (!IsOpenTo(member) || ExpiresAt <= now)
        {
            return new ProposalIsOver(IsOpenTo(member) ? Mentorships.EndReason.Expired : WhyOverFor(member));
        }

        member.SetResponse(MemberResponse.Accepted, now);
        return Settle(quorum);
    }

    /// <summary>Records that a person declines, also after accepting while the proposal is still open.</summary>
    /// <returns>What it leads to. Refused with <see cref="NotFound"/> or <see cref="ProposalIsOver"/>.</returns>
    public Result<ResponseEffect> Decline(PersonId person, Quorum quorum, DateTimeOffset now)
    {
        if (Member(person) is not { } member)
        {
            return new NotFound();
        }

        if (member.Response == MemberResponse.Declined)
        {
            return ResponseEffect.AsBefore;
        }

        if (!IsOpenTo(member) && !(State == MentorshipState.Proposed && member.IsIn))
        {
            return new ProposalIsOver(WhyOverFor(member));
        }

        member.SetResponse(MemberResponse.Declined, now);
        var turnout = Settle(quorum);
        if (turnout == ResponseEffect.IsOver)
        {
            End(Mentorships.EndReason.Declined, now);
        }

        return turnout;
    }

    /// <summary>
    /// Ends the time to answer. Members who have not answered are out; the others can begin if they are enough.
    /// </summary>
    public ResponseEffect Expire(Quorum quorum, DateTimeOffset now)
    {
        foreach (var member in Members.Where(IsOpenTo))
        {
            member.SetResponse(MemberResponse.Lapsed, now);
        }

        var turnout = Settle(quorum);
        if (turnout == ResponseEffect.IsOver)
        {
            End(Mentorships.EndReason.Expired, now);
        }

        return turnout;
    }

    /// <summary>Records that a member accepted after the last place was taken.</summary>
    public void RefusePlace(MentorshipMember member, DateTimeOffset now) =>
        member.SetResponse(MemberResponse.NoPlace, now);

    /// <summary>What the responses so far lead to.</summary>
    private ResponseEffect Settle(Quorum quorum)
    {
        if (IsRunning)
        {
            return ResponseEffect.GoesOn;
        }

        if (!quorum.CanBegin(Members.FindAll(m => m.IsConcerned)))
        {
            return ResponseEffect.IsOver;
        }

        var allHaveSaid = !Members.Exists(m => m.Response == MemberResponse.Awaited);
        if (!quorum.CanBegin(Present()) || !(allHaveSaid || quorum.BeginsEarly))
        {
            return ResponseEffect.Waits;
        }

        State = MentorshipState.Accepted;
        return ResponseEffect.CanBegin;
    }

    private EndReason? WhyOverFor(MentorshipMember member) =>
        member.Response switch
        {
            MemberResponse.Lapsed => Mentorships.EndReason.Expired,
            MemberResponse.NoPlace => Mentorships.EndReason.PlaceTaken,
            _ => EndReason,
        };
}
