using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Accepts a proposal. The acceptance that completes it takes everyone's place and starts the mentorship in one commit.
/// If two people compete for the last place, the later commit meets a concurrency conflict, is retried, and finds the
/// place taken. A group that already runs takes the new member in.
/// </summary>
public sealed class AcceptProposal(MentorStore store)
{
    /// <returns>
    /// Success, even if it was accepted before. Refused with <see cref="NotFound"/>, <see cref="CohortIsNot"/> or
    /// <see cref="ProposalIsOver"/>.
    /// </returns>
    /// <exception cref="SomebodyWasFirstException">A concurrency conflict. Retry.</exception>
    public async Task<Result<Done>> RunAsync(MentorshipId id, Act act, CancellationToken cancellation)
    {
        if (await store.FindBondAsync(id, act.Person, cancellation) is not { } bond)
        {
            return new NotFound();
        }

        if (bond.Mentorship.IsOpenTo(bond.Mentorship.Member(act.Person)!) && bond.Cohort.State != CohortState.Active)
        {
            return new CohortIsNot(bond.Cohort.Name, bond.Cohort.State);
        }

        var accepted = bond.Mentorship.Accept(act.Person, bond.Quorum, act.Now);
        return accepted.Refusal is { } refusal ? refusal
            : accepted.Value == Turnout.AsBefore ? new Done()
            : await SettleAsync(bond, accepted.Value, act, cancellation);
    }

    private async Task<Result<Done>> SettleAsync(Bond bond, Turnout turnout, Act act, CancellationToken cancellation)
    {
        var id = bond.Mentorship.Id.Value;
        var counts = store.AfterYes(bond, bond.Mentorship.Member(act.Person)!, turnout, act.Now);
        store.Meet(bond);
        await store.CloseQuestionAsync(act.Person, id, cancellation);
        await store.HasArrivedAsync(act.Person, id, act.Now, cancellation);
        await store.CommitAsync(act, "accept-proposal", id, cancellation);
        return counts ? new Done() : new ProposalIsOver(EndReason.PlaceTaken);
    }
}
