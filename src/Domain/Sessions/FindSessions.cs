using MentorBot.Domain.Agreements;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Sessions;

/// <summary>Reads sessions for the members of a mentorship, and for nobody else.</summary>
public sealed class FindSessions(MentorStore store)
{
    /// <summary>The most past sessions read at once; the newest come first.</summary>
    public const int MostPast = 5;

    /// <summary>Null if it does not exist or its mentorship is over for the person.</summary>
    public Task<SessionView?> OneAsync(SessionId id, PersonId person, CancellationToken cancellation) =>
        Seen(store.Sessions.Where(s => s.Id == id), person).SingleOrDefaultAsync(cancellation);

    /// <summary>Those that took place, the newest first; at most <see cref="MostPast"/>.</summary>
    public async Task<IReadOnlyList<SessionView>> PastAsync(
        MentorshipId id,
        PersonId person,
        CancellationToken cancellation
    ) =>
        await Seen(
                store
                    .Sessions.Where(s => s.MentorshipId == id && s.State == SessionState.Held)
                    .OrderByDescending(s => s.StartsAt)
                    .Take(MostPast),
                person
            )
            .ToListAsync(cancellation);

    /// <summary>As the agreement says; the usual length and remote where there is none.</summary>
    public async Task<UsualSession> UsualAsync(MentorshipId id, CancellationToken cancellation)
    {
        var terms = await store
            .Agreements.IgnoreAutoIncludes()
            .Where(a => a.MentorshipId == id)
            .Select(a => a.Terms)
            .SingleOrDefaultAsync(cancellation);
        return terms is null
            ? new UsualSession((int)MeetingTimes.Length.TotalMinutes, SessionForm.Remote)
            : new UsualSession(terms.Minutes, FormOf(terms.Channel));
    }

    private static SessionForm FormOf(MeetingChannel channel) =>
        channel switch
        {
            MeetingChannel.InPerson => SessionForm.InPerson,
            MeetingChannel.Mixed => SessionForm.Hybrid,
            _ => SessionForm.Remote,
        };

    private IQueryable<SessionView> Seen(IQueryable<Session> sessions, PersonId person) =>
        from session in sessions
        where
            store.Mentorships.Any(m =>
                m.Id == session.MentorshipId
                && m.EndedAt == null
                && m.Members.Any(x => x.PersonId == person && x.Response == MemberResponse.Accepted)
            )
        select new SessionView(
            session.Id,
            session.MentorshipId,
            session.State,
            session.ProposerId,
            session.Times,
            session.StartsAt,
            session.Minutes,
            session.Form,
            session.Place,
            session.Sequence
        );
}
