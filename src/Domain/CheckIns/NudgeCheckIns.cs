using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// Asks once more, in working hours, who has not answered; then it is quiet. May be run at any time, any number of times.
/// </summary>
public sealed class NudgeCheckIns(MentorStore store)
{
    /// <returns>How many check-ins were looked after.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        store.DrainEachCohortAsync(
            (cohort, policy) => NudgeAsync(cohort, now.AddDays(-policy.NudgeAfterDays), now, cancellation),
            cancellation
        );

    private async Task<int> NudgeAsync(
        CohortId cohort,
        DateTimeOffset dueBy,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var waiting = await Waiting(cohort, dueBy)
            .OrderBy(w => w.CheckIn.Id)
            .Take(Batches.Size)
            .ToListAsync(cancellation);
        var unanswered = waiting.Where(w => !w.IsAnswerKnown).ToList();
        waiting.ForEach(w => Nudge(w, now));

        var asked = unanswered.DistinctBy(w => w.Person.Id).ToDictionary(w => w.Person.Id, w => w.CheckIn.Id.Value);
        await store.AskAllAsync(QuestionKind.CheckIn, asked, now, cancellation);
        await store.CommitQuietlyAsync(Act.OfJob(now), cancellation);
        return waiting.Count;
    }

    /// <summary>Unanswered, not overtaken by a later one, of people who can be reached and mentorships that run.</summary>
    private IQueryable<WaitingCheckIn> Waiting(CohortId cohort, DateTimeOffset dueBy) =>
        from checkIn in store.CheckIns
        join mentorship in store.Mentorships.IgnoreAutoIncludes() on checkIn.MentorshipId equals mentorship.Id
        join person in store.People on checkIn.PersonId equals person.Id
        where mentorship.CohortId == cohort && mentorship.State == MentorshipState.Active
        where checkIn.State == CheckInState.Asked && checkIn.NudgedAt == null && checkIn.DueAt <= dueBy
        where mentorship.ResumedAt == null || checkIn.DueAt >= mentorship.ResumedAt
        where person.Reachability == Reachability.Reachable
        where store.Awake(store.Mentorships).Any(m => m.MentorshipId == mentorship.Id && m.PersonId == person.Id)
        where
            !store.CheckIns.Any(later =>
                later.MentorshipId == checkIn.MentorshipId
                && later.PersonId == checkIn.PersonId
                && later.Occurrence > checkIn.Occurrence
            )
        select new WaitingCheckIn
        {
            CheckIn = checkIn,
            Person = person,
            IsAnswerKnown = store
                .KnownNotToHaveMet()
                .Any(other => other.MentorshipId == checkIn.MentorshipId && other.Occurrence == checkIn.Occurrence),
        };

    private void Nudge(WaitingCheckIn waiting, DateTimeOffset now)
    {
        if (waiting.IsAnswerKnown)
        {
            waiting.CheckIn.Skip();
            return;
        }

        waiting.CheckIn.Nudged(now);
        store.Notices.Add(
            Notice.Tell(
                waiting.Person.Id,
                NoticeKind.CheckInNudge,
                waiting.CheckIn.Id.Value,
                now,
                notBefore: waiting.Person.Working.NextWorkingMoment(now)
            )
        );
    }

    private sealed record WaitingCheckIn
    {
        public required CheckIn CheckIn { get; init; }
        public required Person Person { get; init; }
        public required bool IsAnswerKnown { get; init; }
    }
}
