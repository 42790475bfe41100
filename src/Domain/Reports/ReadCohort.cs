using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>
/// Reads how a cohort is doing. If the result contains anything about individuals, the reading is recorded in the audit
/// trail.
/// </summary>
public sealed class ReadCohort(MentorStore store)
{
    public const int MostAttention = 8;
    private static readonly TimeSpan CheckInWindow = TimeSpan.FromDays(28);

    /// <returns>Refused with <see cref="NotFound"/>.</returns>
    public async Task<Result<CohortStatus>> RunAsync(
        CohortId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var cohort = context.IsCoordinator
            ? await store.Cohorts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation)
            : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        var counts = await store.CountCohortAsync(id, cancellation);
        var sent = await CountCheckInsAsync(id, context.Now, cancellation);
        var attention = await SilentAsync(id, context.Now.AddDays(-cohort.Policy.SilentAfterDays), cancellation);
        var unreachable = await store.UnreachableAsync(id, cancellation);
        if (attention.Count + unreachable.Count > 0)
        {
            await store.RecordReadAsync(context, "read-cohort", id.Value, cancellation);
        }

        return new CohortStatus(
            CohortFacts.Of(cohort),
            counts.Funnel,
            counts.Mentorships,
            sent,
            [.. attention.Take(MostAttention)],
            attention.Count > MostAttention
        )
        {
            Unreachable = unreachable,
            SuggestionsFirst = cohort.Policy.SuggestionsFirst,
            Suggestions = await store.SuggestionStatusAsync(cohort, context.Now, cancellation),
        };
    }

    private Task<int> CountCheckInsAsync(CohortId id, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now - CheckInWindow;
        return store
            .CheckIns.Where(c => c.AskedAt != null && c.DueAt > since && c.DueAt <= now)
            .Where(c => store.Mentorships.Any(m => m.CohortId == id && m.Id == c.MentorshipId))
            .CountAsync(cancellation);
    }

    private async Task<List<NeedsAttention>> SilentAsync(CohortId id, DateTimeOffset since, CancellationToken ct)
    {
        var pairs = await store.SilentPairs(id, since).LongestFirst().Take(MostAttention + 1).ToListAsync(ct);
        return pairs.ConvertAll(pair => new NeedsAttention(
            AttentionReason.Silent,
            [.. pair.People.Select(p => p.Name)],
            pair.Since
        ));
    }
}
