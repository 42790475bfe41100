using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Circles;

/// <summary>Who came to the last session of a circle or group, as one of its members may know it.</summary>
/// <param name="IsFacilitator">Whether the reader facilitated it and says who came.</param>
/// <param name="IsRecorded">Whether it is written down who came.</param>
/// <param name="Members">Those who belonged to it then and still do, by name, and whether they came; for the facilitator alone.</param>
/// <param name="Mine">Whether the reader came; null if it is not written down.</param>
public sealed record RollCall(
    SessionId Session,
    MentorshipId Mentorship,
    DateTimeOffset StartsAt,
    bool IsFacilitator,
    bool IsRecorded,
    IReadOnlyList<RollMember> Members,
    bool? Mine
);

/// <summary>Reads who came to sessions.</summary>
public sealed class FindRollCalls(MentorStore store)
{
    /// <summary>Who came to an older session is not asked any more.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromDays(14);

    /// <summary>So long what was written down is shown with the check-in, to be corrected.</summary>
    private static readonly TimeSpan StillFresh = TimeSpan.FromDays(7);

    /// <summary>The newest session of a circle or group of which the person is a member; null if there is none lately.</summary>
    public async Task<RollCall?> LastAsync(
        MentorshipId id,
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var since = now - Recent;
        var last = await store
            .CircleSessions.AsNoTracking()
            .Where(s => s.MentorshipId == id && s.StartsAt > since)
            .Where(s =>
                store.Mentorships.Any(m =>
                    m.Id == id
                    && m.EndedAt == null
                    && m.Members.Any(x => x.PersonId == person && x.Response == MemberResponse.Accepted)
                )
            )
            .OrderByDescending(s => s.StartsAt)
            .FirstOrDefaultAsync(cancellation);
        return last is null ? null : await OfAsync(last, person, cancellation);
    }

    /// <summary>A check-in with the question who came, if its reader facilitated the last session and they met.</summary>
    public async Task<CheckInView> WithRollAsync(
        CheckInView view,
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (view is not { Met: true, IsOver: false, Partners.Count: > 1 })
        {
            return view;
        }

        var last = await LastAsync(view.Mentorship, person, now, cancellation);
        return last is { IsFacilitator: true } && (!last.IsRecorded || last.StartsAt > now - StillFresh)
            ? view with
            {
                Roll = new(last.Session, last.Members),
            }
            : view;
    }

    /// <summary>Whether the person was missed at the last two sessions of which it is written down who came.</summary>
    public async Task<bool> MissedTwiceAsync(MentorshipId id, PersonId person, CancellationToken cancellation) =>
        await store
            .CircleSessions.Where(s => s.MentorshipId == id && s.RecordedAt != null)
            .OrderByDescending(s => s.StartsAt)
            .Take(2)
            .CountAsync(
                s => store.Attendances.Any(a => a.SessionId == s.SessionId && a.PersonId == person && !a.Came),
                cancellation
            ) == 2;

    private async Task<RollCall> OfAsync(CircleSession session, PersonId person, CancellationToken cancellation)
    {
        var (id, starts) = (session.MentorshipId, session.StartsAt);
        var members = await (
            from mentorship in store.Mentorships.IgnoreAutoIncludes().Where(m => m.Id == id)
            from member in mentorship.Members.Where(x => x.Response == MemberResponse.Accepted)
            where member.RespondedAt == null || member.RespondedAt <= starts
            join p in store.People on member.PersonId equals p.Id
            orderby p.Name, p.Id
            select new RollMember(
                p.Id,
                p.Name,
                !store.Attendances.Any(a => a.SessionId == session.SessionId && a.PersonId == p.Id && !a.Came)
            )
        ).ToListAsync(cancellation);
        var isRecorded = session.RecordedAt is not null;
        return new(
            session.SessionId,
            id,
            starts,
            session.FacilitatorId == person,
            isRecorded,
            session.FacilitatorId == person ? members : [],
            isRecorded ? members.Find(m => m.Person == person)?.Came : null
        );
    }
}
