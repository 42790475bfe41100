using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Sessions;

/// <summary>
/// Proposes up to three times for a session; the others are told. Of two who propose at the same moment, the later commit meets
/// a concurrency conflict, is run again, and finds the other's proposal.
/// </summary>
public sealed class ProposeSession(MentorStore store)
{
    /// <param name="id">The mentorship.</param>
    /// <param name="draft">What is proposed.</param>
    /// <param name="context">Who proposes, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// The session; the open one if it is one's own proposal of the same times. Refused with <see cref="NotFound"/>,
    /// <see cref="MentorshipIsOver"/>, <see cref="SessionIsProposed"/>, <see cref="SessionIsAgreed"/>,
    /// <see cref="TooManySessions"/> or what is wrong with the draft.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">Somebody else proposed first. Retry.</exception>
    public async Task<Result<SessionId>> RunAsync(
        MentorshipId id,
        SessionDraft draft,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var tidy = draft.Tidy();
        var found = await store.FindRunningAsync(id, context.Person, cancellation);
        if ((found.Refusal ?? tidy.Refuse(context.Now)) is { } refusal)
        {
            return refusal;
        }

        if (await store.LiveSessionAsync(id, cancellation) is { } live)
        {
            if (live.EndsAt > context.Now || live.State == SessionState.Proposed)
            {
                return IsTheSame(live, tidy, context.Person) ? live.Id
                    : live.State == SessionState.Proposed ? new SessionIsProposed()
                    : new SessionIsAgreed();
            }

            // It is over, and the job that says so has not come by yet.
            (await SessionEnds.ReadAsync(store, [found.Value], cancellation)).Hold(live, found.Value, context.Now);
        }

        return await store.HasRoomAsync(id, cancellation)
            ? await SaveAsync(
                Session.Propose(id, context.Person, tidy, context.Now),
                found.Value,
                context,
                cancellation
            )
            : new TooManySessions();
    }

    private static bool IsTheSame(Session live, SessionDraft draft, PersonId person) =>
        live.State == SessionState.Proposed && live.ProposerId == person && live.Times.SequenceEqual(draft.Times);

    private async Task<SessionId> SaveAsync(
        Session session,
        Mentorship mentorship,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        store.Sessions.Add(session);
        var others = mentorship.Others(context.Person);
        await store.TellAsync(session, NoticeKind.SessionProposed, others, context.Now, cancellation);
        await store.CommitAsync(context, "propose-session", session.Id.Value, cancellation);
        return session.Id;
    }
}
