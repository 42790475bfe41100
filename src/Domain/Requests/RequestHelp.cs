using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Requests;

/// <summary>Asks a colleague for help with a skill that they offer, or takes the request back before it is answered.</summary>
public sealed class RequestHelp(MentorStore store)
{
    /// <returns>
    /// The request; the one that is open if they have been asked before. Refused with <see cref="RequestMessageMissing"/>,
    /// <see cref="RequestMessageTooLong"/>, <see cref="TooManyOpenRequests"/> or <see cref="HelperNotAvailable"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">The same person asked somebody at the same moment. Retry.</exception>
    public async Task<Result<HelpRequestId>> RunAsync(
        PersonId helper,
        string skill,
        string message,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var open = await store
            .HelpRequests.Where(r => r.AskerId == context.Person && r.State == HelpRequestState.Open)
            .ToListAsync(cancellation);
        if (open.Find(r => r.HelperId == helper) is { } known)
        {
            return known.Id;
        }

        var words = PlainText.Lines(message);
        if (Refuse(words, open.Count) is { } refusal)
        {
            return refusal;
        }

        var offer = await store
            .MayHelp(context.Now)
            .Where(p => p.Seeker.Id == context.Person && p.Helper.Id == helper && p.Offer.Skills.Contains(skill))
            .Select(p => p.Offer)
            .SingleOrDefaultAsync(cancellation);
        return offer is null
            ? new HelperNotAvailable()
            : await AskAsync(offer, skill, words, FreePlace(open), context, cancellation);
    }

    /// <summary>Takes it back. If the helper has seen it, they are told that there is nothing to answer any more.</summary>
    /// <returns>
    /// Success, even if it was taken back before. Refused with <see cref="NotFound"/> or <see cref="RequestIsOver"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">It was answered at the same moment. Retry.</exception>
    public async Task<Result<Done>> WithdrawAsync(
        HelpRequestId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var request = await store.HelpRequests.SingleOrDefaultAsync(
            r => r.Id == id && r.AskerId == context.Person,
            cancellation
        );
        if (request is null or { State: HelpRequestState.Withdrawn })
        {
            return request is null ? new NotFound() : new Done();
        }

        if (!request.IsOpen)
        {
            return new RequestIsOver(request.State);
        }

        request.Withdraw(context.Now);
        await store.TellHelperItIsOverAsync(request, context.Now, cancellation);
        await store.CloseQuestionAsync(context.Person, id.Value, cancellation);
        await store.CommitAsync(context, "withdraw-help-request", id.Value, cancellation);
        return new Done();
    }

    private static Refusal? Refuse(string message, int open) =>
        open >= HelpRequest.MostOpen ? new TooManyOpenRequests()
        : message.Length == 0 ? new RequestMessageMissing()
        : message.Length > HelpRequest.MaxMessageLength ? new RequestMessageTooLong(message.Length)
        : null;

    private static int FreePlace(List<HelpRequest> open) =>
        Enumerable.Range(0, HelpRequest.MostOpen).First(place => !open.Exists(r => r.Place == place));

    private async Task<Result<HelpRequestId>> AskAsync(
        HelpOffer offer,
        string skill,
        string message,
        int place,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var request = HelpRequest.Ask(context.Person, offer.PersonId, skill, message, place, context.Now);
        offer.MarkAsked(context.Now);
        store.HelpRequests.Add(request);
        store.Notices.Add(
            Notice.Tell(
                offer.PersonId,
                NoticeKind.HelpRequested,
                request.Id.Value,
                context.Now,
                notBefore: context.Now + Notice.Settling,
                lifetime: HelpRequest.Patience
            )
        );
        await store.CommitAsync(context, "request-help", request.Id.Value, cancellation);
        return request.Id;
    }
}
