using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Circles;

/// <summary>
/// Writes down who came to a session of a circle or group. Its facilitator says so; a member's own word is not replaced. Whoever
/// was missed twice in a row hears a kind word, once, and nobody else learns of it.
/// </summary>
public sealed class SayWhoCame(MentorStore store, PromptBudget budget)
{
    /// <summary>A day in which people can say that they were there after all.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromDays(1);

    /// <summary>Where a week has no room for another prompt, the next may; later it would be unkind.</summary>
    private static readonly TimeSpan TimeToTell = TimeSpan.FromDays(14);

    /// <param name="came">Those who came; everybody else who belonged to it then did not.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/> or <see cref="FacilitatorSaysWhoCame"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">Somebody wrote it down first. Retry.</exception>
    public async Task<Result<Done>> RunAsync(
        SessionId id,
        IReadOnlySet<PersonId> came,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (await store.CircleSessions.SingleOrDefaultAsync(s => s.SessionId == id, cancellation) is not { } session)
        {
            return new NotFound();
        }

        var found = await store.FindRunningAsync(session.MentorshipId, context.Person, cancellation);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        if (session.FacilitatorId != context.Person)
        {
            return new FacilitatorSaysWhoCame();
        }

        var missing = await WriteAsync(session, found.Value, came, cancellation);
        session.MarkRecorded(context.Now);
        await TellMissedAsync(session, found.Value, missing, context.Now, cancellation);
        await store.CommitAsync(context, "say-who-came", id.Value, cancellation);
        return new Done();
    }

    private async Task<List<PersonId>> WriteAsync(
        CircleSession session,
        Mentorship mentorship,
        IReadOnlySet<PersonId> came,
        CancellationToken cancellation
    )
    {
        var known = await store
            .Attendances.Where(a => a.SessionId == session.SessionId)
            .ToDictionaryAsync(a => a.PersonId, cancellation);
        var members = mentorship.Present().FindAll(m => m.RespondedAt is null || m.RespondedAt <= session.StartsAt);
        var missing = new List<PersonId>();
        foreach (var person in members.Select(m => m.PersonId))
        {
            var attendance =
                known.GetValueOrDefault(person)
                ?? store.Attendances.Add(Attendance.Of(session.SessionId, person)).Entity;
            attendance.Say(came.Contains(person));
            missing.AddRange(attendance.Came ? Array.Empty<PersonId>() : [person]);
        }

        return missing;
    }

    private async Task TellMissedAsync(
        CircleSession session,
        Mentorship mentorship,
        List<PersonId> missing,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var before = store
            .CircleSessions.Where(s => s.MentorshipId == session.MentorshipId && s.StartsAt < session.StartsAt)
            .Where(s => s.RecordedAt != null)
            .OrderByDescending(s => s.StartsAt)
            .Take(1)
            .Select(s => s.SessionId);
        var again = await store
            .Attendances.Where(a => before.Contains(a.SessionId) && missing.Contains(a.PersonId) && !a.Came)
            .Where(a =>
                !store.CircleTurns.Any(t =>
                    t.MentorshipId == session.MentorshipId && t.PersonId == a.PersonId && t.ToldMissedAt != null
                )
            )
            .Select(a => a.PersonId)
            .ToListAsync(cancellation);
        if (again.Count == 0)
        {
            return;
        }

        var circle = (await store.LoadCirclesAsync([mentorship], cancellation)).Single();
        var hours = await store.HoursOfAsync(again, cancellation);
        var room = await PromptRoom.ReadAsync(store, again, budget, now, cancellation);
        foreach (var person in again)
        {
            var soon = hours[person].NextMoment(now + Wait);
            if (room.Take(person, hours[person], soon, soon + TimeToTell) is { } at)
            {
                circle.TurnOf(person).MarkToldMissed(now);
                store.Notices.Add(Notice.Tell(person, NoticeKind.MissedYou, mentorship.Id.Value, now, notBefore: at));
            }
        }
    }
}
