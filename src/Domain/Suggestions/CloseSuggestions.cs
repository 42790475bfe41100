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
public sealed class CloseSuggestions(MentorStore store, OddRows odd)
{
    /// <returns>How many rounds were closed.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        odd.DrainAsync(
            new RowJob<SuggestionRoundId>("close-suggestions", store, ids => CloseAsync(ids, now, cancellation)),
            DueBy(now).OrderBy(due => due.Round.Id).Select(due => due.Round.Id),
            now,
            cancellation
        );

    private IQueryable<Due> DueBy(DateTimeOffset now) =>
        from round in store.SuggestionRounds
        join cohort in store.Cohorts on round.CohortId equals cohort.Id
        where round.State == SuggestionRoundState.Open
        where round.ClosesAt <= now || cohort.State != CohortState.Matching
        select new Due { Round = round, Cohort = cohort };

    private async Task<int> CloseAsync(List<SuggestionRoundId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await DueBy(now)
            .Where(one => ids.Contains(one.Round.Id))
            .OrderBy(one => one.Round.Id)
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

    /// <summary>Made by its properties, so that a query can go on from it.</summary>
    private sealed record Due
    {
        public required SuggestionRound Round { get; init; }
        public required Cohort Cohort { get; init; }
    }
}
