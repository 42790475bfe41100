using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Privacy;

/// <summary>Reads the sessions of a person's mentorships, and what the person brings to them.</summary>
internal static class MySessionsReader
{
    /// <param name="most">How many are read; the rest are only counted.</param>
    public static async Task<Counted<MySession>> MySessionsAsync(
        this MentorStore store,
        PersonId person,
        int most,
        CancellationToken cancellation
    )
    {
        var mine = store.Sessions.Where(s =>
            store.Mentorships.Any(m =>
                m.Id == s.MentorshipId
                && m.Members.Any(x => x.PersonId == person && x.Response == MemberResponse.Accepted)
            )
        );
        var newest = await mine.OrderByDescending(s => s.Id)
            .Take(most)
            .Select(s => new MySession(s.ProposedAt, s.StartsAt, s.State, s.Minutes, s.Form, s.Place))
            .ToListAsync(cancellation);
        return new(await mine.CountAsync(cancellation), newest);
    }

    /// <summary>What the person brings to them.</summary>
    /// <inheritdoc cref="MySessionsAsync"/>
    public static async Task<Counted<MyContribution>> MyContributionsAsync(
        this MentorStore store,
        PersonId person,
        int most,
        CancellationToken cancellation
    )
    {
        var mine = store.Contributions.Where(c =>
            c.PersonId == person && (c.Stuck != null || c.Worked != null || c.LastStuck != null)
        );
        var newest = await mine.OrderByDescending(c => c.WrittenAt)
            .Take(most)
            .Select(c => new MyContribution(c.WrittenAt, c.Stuck, c.Worked, c.LastStuck))
            .ToListAsync(cancellation);
        return new(await mine.CountAsync(cancellation), newest);
    }

    /// <summary>Whether the person came to those of circles and groups.</summary>
    /// <inheritdoc cref="MySessionsAsync"/>
    public static async Task<Counted<MyAttendance>> MyAttendancesAsync(
        this MentorStore store,
        PersonId person,
        int most,
        CancellationToken cancellation
    )
    {
        var mine =
            from attendance in store.Attendances
            join session in store.CircleSessions on attendance.SessionId equals session.SessionId
            where attendance.PersonId == person
            orderby session.StartsAt descending
            select new MyAttendance(session.StartsAt, attendance.Came);
        return new(await mine.CountAsync(cancellation), await mine.Take(most).ToListAsync(cancellation));
    }
}
