using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Somebody says yes to a proposal. The last yes takes everybody's place and starts the mentorship, all in one commit: of
/// two who reach for one place at once, the later one looks again and finds it taken.
/// </summary>
public sealed class AcceptProposal(MentorStore store)
{
    /// <returns>
    /// Done, also when it was accepted before. Refused with <see cref="NotFound"/>, <see cref="CohortIsNot"/> or
    /// <see cref="ProposalIsOver"/>.
    /// </returns>
    /// <exception cref="SomebodyWasFirstException">Somebody acted at the same time; run again.</exception>
    public async Task<Result<Done>> RunAsync(MentorshipId id, Act act, CancellationToken cancellation)
    {
        if (await store.FindBondAsync(id, act.Person, cancellation) is not { } bond)
        {
            return new NotFound();
        }

        if (bond.Mentorship.IsOpen && bond.Cohort.State != CohortState.Active)
        {
            return new CohortIsNot(bond.Cohort.Name, bond.Cohort.State);
        }

        var before = bond.Mentorship.Member(act.Person)!.Response;
        var accepted = bond.Mentorship.Accept(act.Person, act.Now);
        return accepted.Refusal is { } refusal ? refusal
            : before == MemberResponse.Accepted ? new Done()
            : await SettleAsync(bond, complete: accepted.Value, act, cancellation);
    }

    private async Task<Result<Done>> SettleAsync(Bond bond, bool complete, Act act, CancellationToken cancellation)
    {
        var lost = complete && !bond.HasRoomForAll;
        if (lost)
        {
            Lose(bond, act);
        }
        else if (complete)
        {
            Begin(bond, act.Now);
        }

        var id = bond.Mentorship.Id.Value;
        store.Meet(bond);
        await store.CloseQuestionAsync(act.Person, id, cancellation);
        await store.CommitAsync(act, "accept-proposal", id, cancellation);
        return lost ? new ProposalIsOver(EndReason.PlaceTaken) : new Done();
    }

    private void Begin(Bond bond, DateTimeOffset now)
    {
        bond.TakePlaces();
        bond.Mentorship.Begin(now);
        bond.RestOrGoOn(now);
        store.Notices.AddRange(bond.TellAll(NoticeKind.Introduction, now));
    }

    private void Lose(Bond bond, Act act)
    {
        bond.Mentorship.End(EndReason.PlaceTaken, act.Now);
        bond.ComeFirstNextTime(_ => true);
        store.Notices.AddRange(bond.TellPartners(act.Person, NoticeKind.PartnerDeclined, act.Now));
    }
}
