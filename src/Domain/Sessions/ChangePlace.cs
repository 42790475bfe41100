using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Sessions;

/// <summary>Changes how and where an agreed session takes place. Needs nobody's consent; the others are told.</summary>
public sealed class ChangePlace(MentorStore store)
{
    /// <returns>
    /// Success, even if it was so before. Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/>,
    /// <see cref="SessionIsCancelled"/>, <see cref="SessionIsOver"/>, <see cref="SessionHasNoTime"/>,
    /// <see cref="SessionPlaceTooLong"/>, or with <see cref="CardIsOutdated"/> if it was changed since the card was made.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">Another member changed the session first. Retry.</exception>
    public async Task<Result<Done>> RunAsync(
        SessionId id,
        SessionPlace where,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var found = await store.FindSessionAsync(id, context.Person, cancellation);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var ((session, mentorship), tidy) = (found.Value, where.Tidy());
        return Refuse(session, tidy, context.Now) is { } wrong ? wrong
            : tidy == new SessionPlace(session.Form, session.Place) ? new Done()
            : context.IsOutdated(session.Version) ? new CardIsOutdated()
            : await SaveAsync(session, mentorship, tidy, context, cancellation);
    }

    private static Refusal? Refuse(Session session, SessionPlace where, DateTimeOffset now) =>
        session.RefuseChange(now)
        ?? (
            session.State == SessionState.Proposed ? new SessionHasNoTime()
            : where.Place?.Length > Session.MaxPlaceLength ? new SessionPlaceTooLong(where.Place.Length)
            : null
        );

    private async Task<Result<Done>> SaveAsync(
        Session session,
        Mentorship mentorship,
        SessionPlace where,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        session.MeetAt(where.Form, where.Place, context.Person);
        var others = mentorship.Others(context.Person);
        await store.TellAsync(session, NoticeKind.SessionPlaced, others, context.Now, cancellation);
        await store.SettleParkedNoticesAsync(context.Person, session.Id.Value, context.Now, cancellation);
        await store.CommitAsync(context, "change-place", session.Id.Value, cancellation);
        return new Done();
    }
}

/// <summary>How and where a session takes place.</summary>
/// <param name="Place">A room or a link; null if not said.</param>
public sealed record SessionPlace(SessionForm Form, string? Place)
{
    /// <summary>The same with the place on one line.</summary>
    internal SessionPlace Tidy() =>
        this with
        {
            Place = PlainText.OneLine(Place ?? "") is { Length: > 0 } place ? place : null,
        };
}
