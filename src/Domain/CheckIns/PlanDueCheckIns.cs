using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// Plans what is due: one check-in per mentorship, member and occurrence, with its notice, twenty thousand people to a
/// commit. After an outage only the latest occurrence is asked. Nobody is asked who rests, cannot be reached, is out of
/// office, has had their questions of the week, or whose partner has said that they did not meet. May be run at any time,
/// any number of times, on several nodes; when nothing is due it asks the database one question.
/// </summary>
public sealed class PlanDueCheckIns(MentorStore store, PromptBudget budget)
{
    private const int PeopleAtOnce = 20_000;

    /// <summary>
    /// The database neither compiles what is asked once for each batch, nor divides it among processes: the halves do that.
    /// </summary>
    private static readonly FormattableString Plainly =
        $"SET LOCAL jit = off; SET LOCAL max_parallel_workers_per_gather = 0";

    /// <returns>How many check-ins were planned, those skipped among them.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        // Of the earliest alone: asked of all, the database may expect to find one soon in any order, and read them all.
        if (!await store.CheckInLooks.OrderBy(l => l.LookAt).Take(1).AnyAsync(l => l.LookAt <= now, cancellation))
        {
            return 0;
        }

        var halves = Enumerable.Range(0, AskingTurns.Halves).Select(half => PlanHalfAsync(half, now, cancellation));
        return (await Task.WhenAll(halves)).Sum();
    }

    /// <summary>Each half of the people on a connection of its own: the database is busy with one while we are with the other.</summary>
    private async Task<int> PlanHalfAsync(int half, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var own = store.Another();
        var (planned, looked) = (0, 1);
        while (looked > 0)
        {
            (var more, looked) = await Batches.RunAsync(own, () => PlanAsync(own, half, now, cancellation));
            planned += more;
        }

        return planned;
    }

    private async Task<(int Planned, int Looked)> PlanAsync(
        MentorStore own,
        int half,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        await using var transaction = await own.Database.BeginTransactionAsync(cancellation);
        await own.Database.ExecuteSqlAsync(Plainly, cancellation);
        await own.TakeTurnAskingAsync(half, cancellation);
        var looks = await own.LooksDueAsync(half, now, PeopleAtOnce, cancellation);
        if (looks.Count == 0)
        {
            return (0, 0);
        }

        var plan = await MakeAsync(own, looks, now, cancellation);
        var planned = await WriteAsync(own, plan, now, cancellation);
        await own.MoveLooksAsync(looks, plan.NextLooks, cancellation);
        await transaction.CommitAsync(cancellation);
        return (planned, looks.Count);
    }

    private async Task<CheckInPlan> MakeAsync(
        MentorStore own,
        IReadOnlyList<CheckInLook> looks,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var members = await own.MembersToAskAsync(looks, cancellation);
        var cohorts = members.Select(m => m.Cohort).Distinct().ToList();
        var policies = await own
            .Cohorts.AsNoTracking()
            .Where(c => cohorts.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Policy, cancellation);
        var moment = new PlanningMoment(policies, now);
        var looked = members.ConvertAll(moment.Of);
        var due = looked.FindAll(m => m.Due is not null);
        var plan = new CheckInPlan(budget, moment);
        plan.Wait(looked.FindAll(m => m.Due is null));
        plan.Decide(due, await own.AskedBeforeAsync(due, budget, cancellation));
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
        await own.AskAllAtOnceAsync(QuestionKind.CheckIn, plan.QuestionsOf(written), now, cancellation);
        await own.AskWhetherStillThereAsync(plan.Quiet, now, cancellation);
        return written.Count;
    }
}
