using System.Globalization;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Tells those who wait for a match, once for each announced start, that its day has passed and no match has been approved.
/// Idempotent, so it may run at any time.
/// </summary>
public sealed class TellOfLateMatches(MentorStore store)
{
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <returns>How many people were told.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var late = await store
            .Cohorts.AsNoTracking()
            .Where(c => c.State == CohortState.Matching && c.StartsAt <= now - OneDay)
            .Select(c => new { c.Id, c.StartsAt })
            .ToListAsync(cancellation);
        var told = 0;
        foreach (var cohort in late)
        {
            told += await Batches.DrainAsync(store, () => TellAsync(cohort.Id, cohort.StartsAt, now, cancellation));
        }

        return told;
    }

    private async Task<int> TellAsync(
        CohortId cohort,
        DateTimeOffset startsAt,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (subject, kind) = (cohort.Value, NoticeKind.MatchDelayed);
        var waiting = await store
            .Enrolments.Where(e => e.CohortId == cohort && e.State == EnrolmentState.Submitted)
            .Where(e =>
                !store.Notices.Any(n =>
                    n.RecipientId == e.PersonId && n.SubjectId == subject && n.Kind == kind && n.CreatedAt > startsAt
                )
                && !store.SentNotices.Any(n =>
                    n.RecipientId == e.PersonId && n.SubjectId == subject && n.Kind == kind && n.SettledAt > startsAt
                )
            )
            .OrderBy(e => e.Id)
            .Select(e => e.PersonId)
            .Take(Batches.Size)
            .ToListAsync(cancellation);
        var start = startsAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        store.Notices.AddRange(waiting.Select(person => Notice.Tell(person, kind, subject, now, occurrence: start)));
        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return waiting.Count;
    }
}
