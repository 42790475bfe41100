using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Sessions;

/// <summary>
/// Names the session that a check-in follows: the newest one that is over since the person was last asked. When a check-in comes is the
/// cohort's cadence alone, so days may lie between the two.
/// </summary>
public sealed class SessionsOfCheckIns(MentorStore store)
{
    /// <summary>The same check-in with its session, if it still asks about it; nothing is read otherwise.</summary>
    public async Task<CheckInView> WithSessionAsync(
        CheckInView view,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        view is { IsOver: false, HasDetails: false }
            ? view with
            {
                SessionAt = (await WhenAsync([view.Id], now, cancellation)).GetValueOrDefault(view.Id),
            }
            : view;

    /// <summary>When the session began that each of these follows, for those that follow one.</summary>
    public Task<Dictionary<CheckInId, DateTimeOffset?>> WhenAsync(
        IReadOnlyCollection<CheckInId> ids,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        (
            from checkIn in store.CheckIns
            where ids.Contains(checkIn.Id)
            let before = store
                .CheckIns.Where(c => c.MentorshipId == checkIn.MentorshipId && c.PersonId == checkIn.PersonId)
                .Where(c => c.Occurrence < checkIn.Occurrence)
                .Max(c => (DateTimeOffset?)(c.AnsweredAt ?? c.DueAt))
            let joined = store
                .Mentorships.Where(m => m.Id == checkIn.MentorshipId)
                .SelectMany(m => m.Members.Where(x => x.PersonId == checkIn.PersonId))
                .Max(x => x.RespondedAt)
            select new
            {
                checkIn.Id,
                At = store
                    .Sessions.Where(s => s.MentorshipId == checkIn.MentorshipId)
                    .Where(s =>
                        s.State == SessionState.Held
                        || (s.State == SessionState.Agreed && s.StartsAt!.Value.AddMinutes(s.Minutes) <= now)
                    )
                    .Where(s => before == null || s.StartsAt > before)
                    .Where(s => joined == null || s.StartsAt > joined)
                    .Where(s => checkIn.AnsweredAt == null || s.StartsAt < checkIn.AnsweredAt)
                    .Max(s => s.StartsAt),
            }
        ).ToDictionaryAsync(found => found.Id, found => found.At, cancellation);
}
