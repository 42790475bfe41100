using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Sessions;

/// <summary>Loads sessions for changing, and tells the others what was changed.</summary>
public static class SessionLoading
{
    /// <summary>Sessions of one mentorship: a daily one for most of a year. Cancelled ones are deleted after a while.</summary>
    public const int MostKept = 200;

    /// <summary>Loads a session with its mentorship. Refused with <see cref="NotFound"/> or <see cref="MentorshipIsOver"/>.</summary>
    internal static async Task<Result<(Session Session, Mentorship Mentorship)>> FindSessionAsync(
        this MentorStore store,
        SessionId id,
        PersonId person,
        CancellationToken cancellation
    )
    {
        if (await store.Sessions.SingleOrDefaultAsync(s => s.Id == id, cancellation) is not { } session)
        {
            return new NotFound();
        }

        var running = await store.FindRunningAsync(session.MentorshipId, person, cancellation);
        return running.Refusal is { } refusal ? refusal : (session, running.Value);
    }

    /// <summary>The one that is proposed or agreed; null if there is none.</summary>
    internal static Task<Session?> LiveSessionAsync(
        this MentorStore store,
        MentorshipId mentorship,
        CancellationToken cancellation
    ) =>
        store.Sessions.SingleOrDefaultAsync(
            s => s.MentorshipId == mentorship && (s.State == SessionState.Proposed || s.State == SessionState.Agreed),
            cancellation
        );

    /// <summary>Whether another session finds room.</summary>
    internal static async Task<bool> HasRoomAsync(
        this MentorStore store,
        MentorshipId mentorship,
        CancellationToken cancellation
    ) => await store.Sessions.CountAsync(s => s.MentorshipId == mentorship, cancellation) < MostKept;

    /// <summary>Why nothing can be changed about it; null while it is to come.</summary>
    internal static Refusal? RefuseChange(this Session session, DateTimeOffset now) =>
        session.State == SessionState.Cancelled ? new SessionIsCancelled()
        : session.State == SessionState.Held || session.StartsAt <= now ? new SessionIsOver()
        : null;

    /// <summary>Tells these members how the session stands, after a moment in which it may still change.</summary>
    internal static Task TellAsync(
        this MentorStore store,
        Session session,
        NoticeKind kind,
        IEnumerable<PersonId> readers,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        store.TellLatestAsync(
            [
                .. readers.Select(reader =>
                    Notice.Tell(
                        reader,
                        kind,
                        session.Id.Value,
                        now,
                        notBefore: now + Notice.Settling,
                        occurrence: $"{session.Sequence}"
                    )
                ),
            ],
            cancellation
        );

    internal static IEnumerable<PersonId> Others(this Mentorship mentorship, PersonId person) =>
        mentorship.Present().Select(member => member.PersonId).Where(id => id != person);
}
