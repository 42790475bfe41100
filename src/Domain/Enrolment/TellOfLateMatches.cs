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
public sealed class TellOfLateMatches(MentorStore store, OddRows odd)
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
            told += await odd.DrainAsync(
                new RowJob<PersonId>(
                    "tell-of-late-matches",
                    store,
                    some => TellAsync(some, cohort.Id, cohort.StartsAt, now, cancellation)
                ),
                Waiting(cohort.Id, cohort.StartsAt),
                now,
                cancellation
            );
        }

        return told;
    }

    /// <summary>Those who wait and were not told since the announced start.</summary>
    private IQueryable<PersonId> Waiting(CohortId cohort, DateTimeOffset startsAt)
    {
        var (subject, kind) = (cohort.Value, NoticeKind.MatchDelayed);
        return store
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
            .Select(e => e.PersonId);
    }

    private async Task<int> TellAsync(
        List<PersonId> some,
        CohortId cohort,
        DateTimeOffset startsAt,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var people = await Waiting(cohort, startsAt).Where(person => some.Contains(person)).ToListAsync(cancellation);
        var start = startsAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        store.Notices.AddRange(
            people.Select(person => Notice.Tell(person, NoticeKind.MatchDelayed, cohort.Value, now, occurrence: start))
        );
        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return people.Count;
    }
}
