using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Suggestions;

/// <summary>
/// Closes rounds of suggestions whose deadline has come and tells the cohort's owner that the match can be planned.
/// Rounds of cohorts that are not being matched any more close silently. Idempotent, so it may run at any time.
/// </summary>
public sealed class CloseSuggestions(MentorStore store)
{
    /// <returns>How many rounds were closed.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        Batches.DrainAsync(store, () => CloseAsync(now, cancellation));

    private async Task<int> CloseAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await (
            from round in store.SuggestionRounds
            join cohort in store.Cohorts on round.CohortId equals cohort.Id
            where round.State == SuggestionRoundState.Open
            where round.ClosesAt <= now || cohort.State != CohortState.Matching
            orderby round.Id
            select new Due(round, cohort)
        )
            .Take(Batches.Size)
            .ToListAsync(cancellation);
        foreach (var one in due)
        {
            Close(one, now);
        }

        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return due.Count;
    }

    private void Close(Due due, DateTimeOffset now)
    {
        due.Round.Close(now);
        store.Audit.Add(AuditEntry.Of(CommandContext.OfJob(now), "close-suggestions", due.Round.Id.Value));
        if (due.Cohort.State == CohortState.Matching)
        {
            store.Notices.Add(Notice.Tell(due.Cohort.OwnerId, NoticeKind.SuggestionsClosed, due.Round.Id.Value, now));
        }
    }

    private sealed record Due(SuggestionRound Round, Cohort Cohort);
}
