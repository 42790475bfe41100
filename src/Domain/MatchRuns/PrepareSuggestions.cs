using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// Computes the suggestions for every open round that has none, and sends them out. Idempotent: people who have their
/// suggestions keep them, so an interrupted run continues where it stopped.
/// </summary>
public sealed class PrepareSuggestions(MentorStore store, HandOutSuggestions handOut, OddRows odd)
{
    /// <returns>How many rounds were prepared.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await store
            .SuggestionRounds.Where(r => r.State == SuggestionRoundState.Open && r.PreparedAt == null)
            .Where(r => r.ClosesAt > now)
            .Where(r => store.Cohorts.Any(c => c.Id == r.CohortId && c.State == CohortState.Matching))
            .OrderBy(r => r.AskedAt)
            .Select(r => r.Id)
            .ToListAsync(cancellation);
        return await odd.RunAsync(
            new RowJob<SuggestionRoundId>("prepare-suggestions", store, ids => PrepareAsync(ids[0], now, cancellation))
            {
                AtOnce = 1,
            },
            due,
            now,
            cancellation
        );
    }

    private async Task<int> PrepareAsync(SuggestionRoundId id, DateTimeOffset now, CancellationToken cancellation)
    {
        var cohort = await store
            .Cohorts.AsNoTracking()
            .SingleAsync(c => store.SuggestionRounds.Any(r => r.Id == id && r.CohortId == c.Id), cancellation);
        var at = cohort.StartsAt > now ? cohort.StartsAt : now;
        var inputs = await MatchInputs.LoadAsync(store, cohort, seed: 0, at, cancellation);
        var best = BestPartners.Of(inputs.Problem, Shortlist.Most, cancellation);
        if (!best.IsRefused)
        {
            await handOut.ToAllAsync(id, best.Value, now, cancellation);
        }

        await Batches.RunAsync(store, () => FinishAsync(id, best.IsRefused, now, cancellation));
        return 1;
    }

    private async Task<Done> FinishAsync(SuggestionRoundId id, bool refused, DateTimeOffset now, CancellationToken ct)
    {
        var round = await store.SuggestionRounds.SingleAsync(r => r.Id == id, ct);
        if (!round.AwaitsSuggestions)
        {
            return new Done();
        }

        if (refused)
        {
            round.MarkImpossible(now);
        }
        else
        {
            round.MarkPrepared(now);
        }

        await store.CommitAsync(CommandContext.OfJob(now), "prepare-suggestions", id.Value, ct);
        return new Done();
    }
}
