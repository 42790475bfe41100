using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
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

    /// <summary>
    /// Mentorships without a recent answer. Those with an unreachable member are listed elsewhere. Nobody is asked
    /// during a pause, so the days count from its end.
    /// </summary>
    private async Task<List<NeedsAttention>> SilentAsync(CohortId id, DateTimeOffset since, CancellationToken ct)
    {
        var pairs = await store
            .Mentorships.Where(m => m.CohortId == id && m.State == MentorshipState.Active)
            .Where(m => (m.ResumedAt ?? m.ActiveSince) <= since)
            .Where(m => !store.CheckIns.Any(c => c.MentorshipId == m.Id && c.AnsweredAt > since))
            .OrderBy(m => m.ResumedAt ?? m.ActiveSince)
            .Select(m => new
            {
                Running = m.ResumedAt ?? m.ActiveSince ?? since,
                Answered = store.CheckIns.Where(c => c.MentorshipId == m.Id).Max(c => c.AnsweredAt),
                People = store
                    .People.Where(p => m.Members.Any(x => x.PersonId == p.Id && x.Response == MemberResponse.Accepted))
                    .OrderBy(p => p.Name)
                    .Select(p => new { p.Name, p.Reachability })
                    .ToList(),
            })
            .Where(pair => pair.People.All(p => p.Reachability == Reachability.Reachable))
            .Take(MostAttention + 1)
            .ToListAsync(ct);
        return
        [
            .. pairs.Select(pair => new NeedsAttention(
                AttentionReason.Silent,
                [.. pair.People.Select(p => p.Name)],
                pair.Answered > pair.Running ? pair.Answered.Value : pair.Running
            )),
        ];
    }
}
