using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Somebody says no. Everybody stays on the list; the others come first next time and learn only that it did not come
/// about.
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

        var wasOpen = bond.Mentorship.State == MentorshipState.Proposed;
        var declined = bond.Mentorship.Decline(act.Person, act.Now);
        if (declined.IsRefused || !wasOpen)
        {
            return declined;
        }

        bond.ComeFirstNextTime(person => person != act.Person);
        store.Notices.AddRange(bond.TellPartners(act.Person, NoticeKind.PartnerDeclined, act.Now));
        await store.CloseQuestionAsync(act.Person, id.Value, cancellation);
        await store.CommitAsync(act, "decline-proposal", id.Value, cancellation);
        return declined;
    }
}
