using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Sessions;

/// <summary>
/// Proposes other times for a session: in answer to a proposal, or to move one that is agreed, which stays as it is until
/// somebody else takes one of them.
/// </summary>
public sealed class OfferOtherTimes(MentorStore store)
{
    /// <returns>
    /// Success, even if they were proposed before. Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/>,
    /// <see cref="SessionIsCancelled"/>, <see cref="SessionIsOver"/>, <see cref="CardIsOutdated"/> or what is wrong with the
    /// times.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">Another member changed the session first. Retry.</exception>
    public async Task<Result<Done>> RunAsync(
        SessionId id,
        IReadOnlyList<DateTimeOffset> times,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var found = await store.FindSessionAsync(id, context.Person, cancellation);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var ((session, mentorship), tidy) = (found.Value, SessionDraft.Tidy(times));
        if ((session.RefuseChange(context.Now) ?? SessionDraft.RefuseTimes(tidy, context.Now)) is { } wrong)
        {
            return wrong;
        }

        if (session.ProposerId == context.Person && session.Times.SequenceEqual(tidy))
        {
            return new Done();
        }

        return context.IsOutdated(session.Version)
            ? new CardIsOutdated()
            : await SaveAsync(session, mentorship, tidy, context, cancellation);
    }

    private async Task<Result<Done>> SaveAsync(
        Session session,
        Mentorship mentorship,
        IReadOnlyList<DateTimeOffset> times,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        session.Offer(context.Person, times, context.Now);
        var others = mentorship.Others(context.Person);
        await store.TellAsync(session, NoticeKind.SessionProposed, others, context.Now, cancellation);
        await store.SettleParkedNoticesAsync(context.Person, session.Id.Value, context.Now, cancellation);
        await store.CommitAsync(context, "offer-other-times", session.Id.Value, cancellation);
        return new Done();
    }
}
