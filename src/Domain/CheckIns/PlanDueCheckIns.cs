using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// Plans what is due: one check-in per mentorship, member and occurrence, with its notice, in one commit. After an outage
/// only the latest occurrence is asked. Nobody is asked who rests, cannot be reached, or whose partner has said that they
/// did not meet. May be run at any time, any number of times, on several nodes.
/// </summary>
public sealed class PlanDueCheckIns(MentorStore store)
{
    /// <returns>How many check-ins were planned, those skipped among them.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var running = await store
            .Mentorships.Where(m => m.State == MentorshipState.Active)
            .Where(m => store.Cohorts.Any(c => c.Id == m.CohortId && c.State == CohortState.Active))
            .OrderBy(m => m.Id)
            .Select(m => m.Id)
            .ToListAsync(cancellation);
        var planned = 0;
        foreach (var some in running.Chunk(Batches.Size))
        {
            planned += await Batches.RunAsync(store, () => PlanAsync(some, now, cancellation));
        }

        return planned;
    }

    private async Task<int> PlanAsync(MentorshipId[] some, DateTimeOffset now, CancellationToken cancellation)
    {
        var known = await DueCheckIns.LoadAsync(store, some, now, cancellation);
        var due = known.Find();
        foreach (var one in due)
        {
            Plan(one, now);
        }

        var asked = due.Where(d => !d.IsAnswerKnown)
            .DistinctBy(d => d.Person.Id)
            .ToDictionary(d => d.Person.Id, d => d.CheckIn.Id.Value);
        await store.AskAllAsync(QuestionKind.CheckIn, asked, now, cancellation);
        await store.CommitQuietlyAsync(Act.OfJob(now), cancellation);
        return due.Count;
    }

    private void Plan(DueCheckIn due, DateTimeOffset now)
    {
        store.CheckIns.Add(due.CheckIn);
        if (due.IsAnswerKnown)
        {
            due.CheckIn.Skip();
            return;
        }

        store.Notices.Add(
            Notice.Tell(
                due.Person.Id,
                NoticeKind.CheckIn,
                due.CheckIn.Id.Value,
                now,
                notBefore: due.Person.Working.NextWorkingMoment(now),
                occurrence: $"{due.CheckIn.Occurrence}"
            )
        );
    }
}

/// <param name="IsAnswerKnown">The partner has said already that this meeting did not take place.</param>
internal sealed record DueCheckIn(CheckIn CheckIn, Person Person, bool IsAnswerKnown);
