using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Requests;

/// <summary>
/// Accepts or declines a request for help. Accepting begins a mentorship in the same commit. If somebody accepts two at the same
/// moment and has room for one, the later commit meets a concurrency conflict, runs again and finds no room.
/// </summary>
public sealed class AnswerRequest(MentorStore store, Coordinators coordinators)
{
    /// <returns>
    /// The mentorship, also if it was accepted before. Refused with <see cref="NotFound"/>, <see cref="RequestIsOver"/> or
    /// <see cref="NoRoomToHelp"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">
    /// It was withdrawn, or another one accepted, at the same moment. Retry.
    /// </exception>
    public async Task<Result<MentorshipId>> AcceptAsync(
        HelpRequestId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var request = await FindAsync(id, context.Person, cancellation);
        if (request is not { IsOpen: true })
        {
            return request is null ? new NotFound()
                : request is { State: HelpRequestState.Accepted, MentorshipId: { } begun } ? begun
                : new RequestIsOver(request.State);
        }

        // Read before the count, so that whoever counts the same has read an older version of it.
        var offer = await store.HelpOffers.SingleAsync(o => o.PersonId == context.Person, cancellation);
        if (await store.CountHelpedAsync(context.Person, cancellation) >= offer.Capacity)
        {
            return new NoRoomToHelp(offer.Capacity);
        }

        var mentorship = await store.BeginInformalAsync(request, coordinators, context.Now, cancellation);
        offer.CountAccepted();
        request.Accept(mentorship.Id, context.Now);
        await SettleAsync(id, "accept-help-request", context, cancellation);
        return mentorship.Id;
    }

    /// <param name="why">Null if the helper does not say.</param>
    /// <returns>
    /// Success, even if it was declined before. Refused with <see cref="NotFound"/> or <see cref="RequestIsOver"/>.
    /// </returns>
    /// <inheritdoc cref="AcceptAsync" path="/exception"/>
    public async Task<Result<Done>> DeclineAsync(
        HelpRequestId id,
        DeclineReason? why,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var request = await FindAsync(id, context.Person, cancellation);
        if (request is not { IsOpen: true })
        {
            return request is null ? new NotFound()
                : request.State == HelpRequestState.Declined ? new Done()
                : new RequestIsOver(request.State);
        }

        request.Decline(why, context.Now);
        store.TellAsker(request, context.Now);
        await SettleAsync(id, "decline-help-request", context, cancellation);
        return new Done();
    }

    private Task<HelpRequest?> FindAsync(HelpRequestId id, PersonId helper, CancellationToken cancellation) =>
        store.HelpRequests.SingleOrDefaultAsync(r => r.Id == id && r.HelperId == helper, cancellation);

    private async Task SettleAsync(
        HelpRequestId id,
        string action,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        await store.CloseQuestionAsync(context.Person, id.Value, cancellation);
        await store.SettleParkedNoticesAsync(context.Person, id.Value, context.Now, cancellation);
        await store.CommitAsync(context, action, id.Value, cancellation);
    }
}
