using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// Plans what is due: one check-in per mentorship, member and occurrence, with its notice, some thousands of people to a
/// commit. After an outage only the latest occurrence is asked. Nobody is asked who rests, cannot be reached, is out of
/// office, has had their questions of the week, or whose partner has said that they did not meet. May be run at any time,
/// any number of times, on several nodes; when nothing is due it asks the database one question.
/// </summary>
public sealed class PlanDueCheckIns(MentorStore store, PromptBudget budget)
{
    private const int PeopleAtOnce = 5000;

    /// <returns>How many check-ins were planned, those skipped among them.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var planned = 0;
        while (await store.CheckInLooks.AnyAsync(look => look.LookAt <= now, cancellation))
        {
            planned += await Batches.RunAsync(store, () => PlanAsync(now, cancellation));
        }

        return planned;
    }

    private async Task<int> PlanAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        await store.TakeTurnAskingAsync(cancellation);
        var looks = await store.LooksDueAsync(now, PeopleAtOnce, cancellation);
        var plan = await MakeAsync(looks, now, cancellation);
        var planned = await WriteAsync(plan, now, cancellation);
        await store.MoveLooksAsync(looks, plan.NextLooks, cancellation);
        await transaction.CommitAsync(cancellation);
        return planned;
    }

    private async Task<CheckInPlan> MakeAsync(
        IReadOnlyList<CheckInLook> looks,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var members = await store.MembersToAskAsync(looks, cancellation);
        var cohorts = members.Select(m => m.Cohort).Distinct().ToList();
        var policies = await store
            .Cohorts.AsNoTracking()
            .Where(c => cohorts.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Policy, cancellation);
        var looked = members.ConvertAll(m => DueMember.Of(m, policies[m.Cohort], now));
        var due = looked.FindAll(m => m.Due is not null);
        var plan = new CheckInPlan(budget, now);
        plan.Wait(looked.Except(due));
        plan.Decide(due, await store.AskedBeforeAsync(due, cancellation));
        return plan;
    }

    private async Task<int> WriteAsync(CheckInPlan plan, DateTimeOffset now, CancellationToken cancellation)
    {
        var written = await store.WriteAsync(plan.CheckIns, cancellation);
        await store.WriteAsync(plan.NoticesOf(written), cancellation);
        await store.AskAllAtOnceAsync(QuestionKind.CheckIn, plan.QuestionsOf(written), now, cancellation);
        await store.AskWhetherStillThereAsync(plan.Quiet, now, cancellation);
        return written.Count;
    }
}
