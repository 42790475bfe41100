using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Somebody says no. Everybody stays on the list. Where enough others are left it goes on without a word; else they come
/// first next time and learn only that it did not come about.
/// </summary>
public sealed class DeclineProposal(MentorStore store)
{
    /// <returns>Done, also when it was declined before. Refused with <see cref="NotFound"/> or <see cref="ProposalIsOver"/>.</returns>
    public async Task<Result<Done>> RunAsync(MentorshipId id, Act act, CancellationToken cancellation)
    {
        if (await store.FindBondAsync(id, act.Person, cancellation) is not { } bond)
        {
            return new NotFound();
        }

        var declined = bond.Mentorship.Decline(act.Person, bond.Quorum, act.Now);
        if (declined.Refusal is { } refusal)
        {
            return refusal;
        }

        if (declined.Value != Turnout.AsBefore)
        {
            store.AfterNo(bond, declined.Value, act.Now);
            store.Meet(bond);
            await store.CloseQuestionAsync(act.Person, id.Value, cancellation);
            await store.HasArrivedAsync(act.Person, id.Value, act.Now, cancellation);
            await store.CommitAsync(act, "decline-proposal", id.Value, cancellation);
        }

        return new Done();
    }
}
