using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Sessions;

/// <summary>Calls a session off, or leaves its time as it is where other times for it were proposed.</summary>
public sealed class CancelSession(MentorStore store)
{
    /// <returns>
    /// Success, even if it was cancelled before. Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/>,
    /// <see cref="SessionIsOver"/>, or with <see cref="CardIsOutdated"/> if it was changed since the card was made.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">Another member changed the session first. Retry.</exception>
    public Task<Result<Done>> RunAsync(SessionId id, CommandContext context, CancellationToken cancellation) =>
        RunAsync(id, keepsTime: false, context, cancellation);

    /// <summary>Turns down other times for an agreed session, or takes them back.</summary>
    /// <inheritdoc cref="RunAsync(SessionId, CommandContext, CancellationToken)"/>
    public Task<Result<Done>> KeepTimeAsync(SessionId id, CommandContext context, CancellationToken cancellation) =>
        RunAsync(id, keepsTime: true, context, cancellation);

    private async Task<Result<Done>> RunAsync(
        SessionId id,
        bool keepsTime,
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
        if (IsSo(session, keepsTime))
        {
            return new Done();
        }

        return session.RefuseChange(context.Now) is { } wrong ? wrong
            : context.IsOutdated(session.Version) ? new CardIsOutdated()
            : keepsTime && session.State == SessionState.Agreed
                ? await KeepAsync(session, mentorship, context, cancellation)
            : await CancelAsync(session, mentorship, context, cancellation);
    }

    private static bool IsSo(Session session, bool keepsTime) =>
        keepsTime ? session is { State: SessionState.Agreed, Times.Count: 0 } : session.State == SessionState.Cancelled;

    private async Task<Result<Done>> KeepAsync(
        Session session,
        Mentorship mentorship,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        session.KeepTime();
        var others = mentorship.Others(context.Person);
        await store.TellAsync(session, NoticeKind.SessionAgreed, others, context.Now, cancellation);
        return await CommitAsync(session, "keep-session-time", context, cancellation);
    }

    /// <summary>Whoever withdraws a proposal that nobody has taken up tells nobody.</summary>
    private async Task<Result<Done>> CancelAsync(
        Session session,
        Mentorship mentorship,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var isWithdrawn = session.State == SessionState.Proposed && session.ProposerId == context.Person;
        session.Cancel(context.Now);
        var others = isWithdrawn ? [] : mentorship.Others(context.Person);
        await store.TellAsync(session, NoticeKind.SessionCancelled, others, context.Now, cancellation);
        return await CommitAsync(session, "cancel-session", context, cancellation);
    }

    private async Task<Result<Done>> CommitAsync(
        Session session,
        string action,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        await store.SettleParkedNoticesAsync(context.Person, session.Id.Value, context.Now, cancellation);
        await store.CommitAsync(context, action, session.Id.Value, cancellation);
        return new Done();
    }
}
