using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Sessions;

/// <summary>
/// Settles on one of the proposed times. Whoever of the others chooses first settles it, in a circle too; the rest are told.
/// </summary>
public sealed class AcceptTime(MentorStore store)
{
    /// <returns>
    /// Success, even if this time was agreed before. Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/>,
    /// <see cref="SessionIsCancelled"/>, <see cref="SessionIsOver"/>, <see cref="SessionIsAgreed"/>,
    /// <see cref="OthersChooseTheTime"/>, <see cref="SessionTimeNotOffered"/> or <see cref="SessionTimeHasPassed"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">Another member changed the session first. Retry.</exception>
    public async Task<Result<Done>> RunAsync(
        SessionId id,
        DateTimeOffset at,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var found = await store.FindSessionAsync(id, context.Person, cancellation);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var (session, mentorship) = found.Value;
        if (session is { State: SessionState.Agreed, Times.Count: 0 } && session.StartsAt == at)
        {
            return new Done();
        }

        return Refuse(session, at, context) is { } wrong
            ? wrong
            : await SaveAsync(session, mentorship, at, context, cancellation);
    }

    private static Refusal? Refuse(Session session, DateTimeOffset at, CommandContext context) =>
        session.RefuseChange(context.Now) is { } refusal ? refusal
        : session.Times.Count == 0 ? new SessionIsAgreed()
        : session.ProposerId == context.Person ? new OthersChooseTheTime()
        : !session.Times.Contains(at) ? new SessionTimeNotOffered()
        : at <= context.Now ? new SessionTimeHasPassed()
        : null;

    private async Task<Result<Done>> SaveAsync(
        Session session,
        Mentorship mentorship,
        DateTimeOffset at,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var hours = await store.HoursOfAsync([.. mentorship.Present().Select(m => m.PersonId)], cancellation);
        session.Agree(at, SessionReminders.FirstOf(hours.Values, at, context.Now), context.Now);
        var others = mentorship.Others(context.Person);
        await store.TellAsync(session, NoticeKind.SessionAgreed, others, context.Now, cancellation);
        await store.SettleParkedNoticesAsync(context.Person, session.Id.Value, context.Now, cancellation);
        await store.CommitAsync(context, "accept-time", session.Id.Value, cancellation);
        return new Done();
    }
}
