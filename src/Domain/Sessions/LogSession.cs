using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Sessions;

/// <summary>Writes down a session that took place unplanned. Nobody is told: both were there.</summary>
public sealed class LogSession(MentorStore store)
{
    /// <summary>A session longer ago is not written down any more.</summary>
    public const int MostDaysAgo = 90;

    /// <param name="id">The mentorship.</param>
    /// <param name="startsAt">When it began.</param>
    /// <param name="minutes">How long it took.</param>
    /// <param name="form">How they met.</param>
    /// <param name="context">Who writes, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// The session; the one that is there if one began then, so that both may write it down. Refused with
    /// <see cref="NotFound"/>, <see cref="MentorshipIsOver"/>, <see cref="SessionLengthNotOffered"/>,
    /// <see cref="SessionStillToCome"/>, <see cref="SessionTooLongAgo"/> or <see cref="TooManySessions"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">Somebody else wrote it down first. Retry.</exception>
    public async Task<Result<SessionId>> RunAsync(
        MentorshipId id,
        DateTimeOffset startsAt,
        int minutes,
        SessionForm form,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var found = await store.FindRunningAsync(id, context.Person, cancellation);
        if ((found.Refusal ?? Refuse(startsAt, minutes, context.Now)) is { } refusal)
        {
            return refusal;
        }

        var known = await store
            .Sessions.Where(s => s.MentorshipId == id && s.State == SessionState.Held && s.StartsAt == startsAt)
            .FirstOrDefaultAsync(cancellation);
        if (known is not null)
        {
            return known.Id;
        }

        if (!await store.HasRoomAsync(id, cancellation))
        {
            return new TooManySessions();
        }

        var session = Session.Log(id, context.Person, startsAt, minutes, form, context.Now);
        (await SessionEnds.ReadAsync(store, [found.Value], cancellation)).Log(session, found.Value);
        store.Sessions.Add(session);
        await store.CommitAsync(context, "log-session", session.Id.Value, cancellation);
        return session.Id;
    }

    private static Refusal? Refuse(DateTimeOffset startsAt, int minutes, DateTimeOffset now) =>
        minutes is < Session.MinMinutes or > Session.MaxMinutes ? new SessionLengthNotOffered()
        : startsAt >= now ? new SessionStillToCome()
        : startsAt < now.AddDays(-MostDaysAgo) ? new SessionTooLongAgo()
        : null;
}
