using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Declines a proposal. Everyone stays on the list. If enough others remain, the proposal goes on and nobody is told;
/// otherwise they get precedence in the next match and learn only that it did not work out.
/// </summary>
public sealed class DeclineProposal(MentorStore store)
{
    /// <returns>
    /// Success, even if it was declined before. Refused with <see cref="NotFound"/>, <see cref="ProposalIsOver"/>
    /// or <see cref="CardIsOutdated"/>.
    /// </returns>
    public async Task<Result<Done>> RunAsync(MentorshipId id, CommandContext context, CancellationToken cancellation)
    {
        if (await store.FindDetailsAsync(id, context.Person, cancellation) is not { } details)
        {
            return new NotFound();
        }

        var response = details.Mentorship.Member(context.Person)!.Response;
        if (
            context.WouldOverwrite(
                MentorshipMember.VersionOf(response),
                MentorshipMember.VersionOf(MemberResponse.Declined)
            )
        )
        {
            return new CardIsOutdated();
        }

        var declined = details.Mentorship.Decline(context.Person, details.Quorum, context.Now);
        if (declined.Refusal is { } refusal)
        {
            return refusal;
        }

        if (declined.Value != ResponseEffect.AsBefore)
        {
            store.ApplyRefusal(details, declined.Value, context.Now);
            store.CheckVersion(details);
            await store.CloseQuestionAsync(context.Person, id.Value, cancellation);
            await store.SettleParkedNoticesAsync(context.Person, id.Value, context.Now, cancellation);
            await store.CommitAsync(context, "decline-proposal", id.Value, cancellation);
        }

        return new Done();
    }
}
