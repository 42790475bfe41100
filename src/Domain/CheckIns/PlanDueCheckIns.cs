using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// Plans the check-ins that are due: one per mentorship, member and occurrence, with its outbox message, in batches of
/// twenty thousand people. After an outage only the latest occurrence is asked. People are skipped if they have paused,
/// cannot be reached, are out of office or have used up the week's prompts, or if a partner has reported that they did
/// not meet. A batch that fails is taken in smaller parts until the odd person stands alone, who is looked at again later,
/// and the others now. Idempotent, so it may run at any time and on several nodes; when nothing is due, it costs one query.
/// </summary>
public sealed class PlanDueCheckIns(MentorStore store, PromptBudget budget, OddRows odd)
{
    private const string Job = "plan-due-check-ins";
    private const int PeopleAtOnce = 20_000;

    /// <summary>How much smaller a batch is after one that failed, and how much larger after one that did not.</summary>
    private const int Shrinking = 8;

    /// <summary>
    /// JIT compilation does not pay for statements that run once per batch, and parallel workers are not needed because
    /// the two halves already run in parallel.
    /// </summary>
    private static readonly FormattableString Plainly =
        $"SET LOCAL jit = off; SET LOCAL max_parallel_workers_per_gather = 0";

    /// <returns>How many check-ins were planned, including those skipped.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        // Checks only the earliest row. Asked for any due row, PostgreSQL may expect to find one early in a sequential
        // scan and read the whole table.
        if (!await store.CheckInDueEntries.OrderBy(e => e.DueAt).Take(1).AnyAsync(e => e.DueAt <= now, cancellation))
        {
            return 0;
        }

        var halves = Enumerable.Range(0, PromptLocks.Halves).Select(half => PlanHalfAsync(half, now, cancellation));
        return (await Task.WhenAll(halves)).Sum();
    }

    /// <summary>
    /// Each half of the people has a connection of its own, so that the database works on one while this process works
    /// on the other.
    /// </summary>
    private async Task<int> PlanHalfAsync(int half, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var own = store.Another();
        var (planned, people, putOff) = (0, PeopleAtOnce, 0);
        // Ends, because each step plans the first people that are due, or puts the first one off, or makes it clearer who that is.
        while (true)
        {
            try
            {
                var (more, found) = await Batches.RunAsync(
                    own,
                    () => PlanAsync(own, (half, people), now, cancellation)
                );
                (planned, people) = (planned + more, Math.Min(PeopleAtOnce, people * Shrinking));
                if (found == 0)
                {
                    return planned;
                }
            }
            catch (Exception e) when (OddRows.Explain(e, cancellation) && (planned > 0 || putOff < OddRows.TooMany))
            {
                putOff += people == 1 ? 1 : 0;
                people = await ShrinkAsync(own, (half, people), e, now, cancellation);
            }
        }
    }

    /// <returns>How many people are planned next.</returns>
    private async Task<int> ShrinkAsync(
        MentorStore own,
        (int Half, int People) batch,
        Exception failure,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (batch.People > 1)
        {
            return Math.Max(1, batch.People / Shrinking);
        }

        var entries = await own.EntriesDueAsync(batch.Half, now, people: 1, cancellation);
        foreach (var person in entries.Select(entry => entry.PersonId).Distinct())
        {
            var until = odd.Note(Job, person.Value, now, failure);
            await own
                .CheckInDueEntries.Where(entry => entry.PersonId == person && entry.DueAt <= now)
                .ExecuteUpdateAsync(entry => entry.SetProperty(e => e.DueAt, until), cancellation);
        }

        return batch.People;
    }

    private async Task<(int Planned, int Found)> PlanAsync(
        MentorStore own,
        (int Half, int People) batch,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        await using var transaction = await own.Database.BeginTransactionAsync(cancellation);
        await own.Database.ExecuteSqlAsync(Plainly, cancellation);
        await own.LockPromptsAsync(batch.Half, cancellation);
        var entries = await own.EntriesDueAsync(batch.Half, now, batch.People, cancellation);
        if (entries.Count == 0)
        {
            return (0, 0);
        }

        var plan = await MakeAsync(own, entries, now, cancellation);
        var planned = await WriteAsync(own, plan, now, cancellation);
        await own.MoveEntriesAsync(entries, plan.NextDue, cancellation);
        await transaction.CommitAsync(cancellation);
        return (planned, entries.Count);
    }

    private async Task<CheckInPlan> MakeAsync(
        MentorStore own,
        IReadOnlyList<CheckInDueEntry> entries,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var members = await own.MembersToAskAsync(entries, cancellation);
        var cohorts = members.Select(m => m.Cohort).Distinct().ToList();
        var policies = await own
            .Cohorts.AsNoTracking()
            .Where(c => cohorts.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Policy, cancellation);
        var moment = new PlanningMoment(policies, now);
        var looked = members.ConvertAll(moment.Of);
        var due = looked.FindAll(m => m.Due is not null);
        var plan = new CheckInPlan(moment);
        plan.Wait(looked.FindAll(m => m.Due is null));
        plan.Decide(due, await own.AskedBeforeAsync(due, budget, now, cancellation));
        return plan;
    }

    private static async Task<int> WriteAsync(
        MentorStore own,
        CheckInPlan plan,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var written = await own.WriteAsync(plan.CheckIns, cancellation);
        await own.WriteAsync(plan.NoticesOf(written), cancellation);
        await own.AskWhetherStillThereAsync(plan.Quiet, now, cancellation);
        return written.Count;
    }
}
