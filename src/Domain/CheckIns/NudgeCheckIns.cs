using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// Reminds people once, in working hours, of a check-in they have not answered. Someone who has used up the week's
/// prompts is reminded the next week, unless a later check-in has come by then. Idempotent, so it may run at any time
/// and on any number of nodes.
/// </summary>
public sealed class NudgeCheckIns(MentorStore store, PromptBudget budget, OddRows odd)
{
    private const int AtOnce = 2000;

    /// <returns>How many check-ins were decided on.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        odd.DrainAsync(
            new RowJob<CheckInId>("nudge-check-ins", store, ids => NudgeAsync(ids, now, cancellation))
            {
                AtOnce = AtOnce,
            },
            store.CheckIns.Where(c => c.NudgeAt <= now).OrderBy(c => c.NudgeAt).ThenBy(c => c.Id).Select(c => c.Id),
            now,
            cancellation
        );

    private async Task<int> NudgeAsync(List<CheckInId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        await store.LockAllPromptsAsync(cancellation);
        var due = await DueAsync(ids, now, cancellation);
        if (due.Count == 0)
        {
            return 0;
        }

        var people = due.Select(d => d.CheckIn.PersonId).Distinct().ToList();
        var neverSaid = await NeverSaidAsync(due, people, cancellation);
        due = due.ConvertAll(d => neverSaid.Contains(d.CheckIn.Id.Value) ? d with { CanBeAsked = false } : d);
        var plan = new NudgePlan(await PromptRoom.ReadAsync(store, people, budget, now, cancellation), now);
        var unsaid = await UnsaidAsync(due, people, cancellation);
        due.ForEach(d => plan.Decide(d, unsaid.TryGetValue(d.CheckIn.Id.Value, out var at) ? at : null));
        var written = await store.WriteNudgesAsync([.. due.Select(d => d.CheckIn)], now, cancellation);
        await store.WriteAsync(plan.NudgesOf(written), cancellation);
        await transaction.CommitAsync(cancellation);
        return due.Count;
    }

    /// <summary>
    /// Check-ins whose question expired before it could be delivered, for example because the person was on leave for
    /// over a week. Nobody is reminded of a question they never got.
    /// </summary>
    private Task<HashSet<Guid>> NeverSaidAsync(
        List<DueNudge> due,
        List<PersonId> people,
        CancellationToken cancellation
    )
    {
        var subjects = due.ConvertAll(d => d.CheckIn.Id.Value);
        return store
            .SentNotices.Where(n => people.Contains(n.RecipientId) && subjects.Contains(n.SubjectId))
            .Where(n => n.Kind == NoticeKind.CheckIn)
            .GroupBy(n => n.SubjectId)
            .Where(all => all.Count(n => n.Outcome != NoticeEnding.Dropped) == 0)
            .Select(all => all.Key)
            .ToHashSetAsync(cancellation);
    }

    /// <summary>When the question is due for delivery, for check-ins whose question is still in the outbox.</summary>
    private async Task<Dictionary<Guid, DateTimeOffset>> UnsaidAsync(
        List<DueNudge> due,
        List<PersonId> people,
        CancellationToken cancellation
    )
    {
        var subjects = due.ConvertAll(d => d.CheckIn.Id.Value);
        var waiting = await store
            .Notices.Where(n => people.Contains(n.RecipientId) && subjects.Contains(n.SubjectId))
            .Where(n => n.Kind == NoticeKind.CheckIn)
            .Where(n => n.State == NoticeState.Pending || n.State == NoticeState.Claimed)
            .Select(n => new { n.SubjectId, n.NotBefore })
            .ToListAsync(cancellation);
        return waiting.GroupBy(n => n.SubjectId).ToDictionary(n => n.Key, n => n.Max(one => one.NotBefore));
    }

    /// <summary>
    /// Check-ins due for a nudge, each with whether the person can still be asked: the mentorship runs, the person is
    /// reachable, has not paused, has not been asked whether they are still there, and no later check-in has come.
    /// </summary>
    private Task<List<DueNudge>> DueAsync(List<CheckInId> ids, DateTimeOffset now, CancellationToken cancellation) =>
        (
            from checkIn in store.CheckIns
            join mentorship in store.Mentorships.IgnoreAutoIncludes() on checkIn.MentorshipId equals mentorship.Id
            join person in store.People on checkIn.PersonId equals person.Id
            where checkIn.NudgeAt <= now && ids.Contains(checkIn.Id)
            orderby checkIn.NudgeAt, checkIn.Id
            select new DueNudge
            {
                CheckIn = checkIn,
                Hours = new SendingHours(
                    new WorkingTime(
                        person.Working.ZoneId,
                        person.Working.Days,
                        person.Working.Start,
                        person.Working.End
                    ),
                    person.AwayFrom,
                    person.AwayUntil
                ),
                CanBeAsked =
                    mentorship.State == MentorshipState.Active
                    && (mentorship.ResumedAt == null || checkIn.DueAt >= mentorship.ResumedAt)
                    && person.Reachability == Reachability.Reachable
                    && person.QuietSince == null
                    && store
                        .Awake(store.Mentorships)
                        .Any(a => a.Mentorship.Id == mentorship.Id && a.Member.PersonId == person.Id)
                    && !store.CheckIns.Any(later =>
                        later.MentorshipId == checkIn.MentorshipId
                        && later.PersonId == checkIn.PersonId
                        && later.Occurrence > checkIn.Occurrence
                    ),
                IsMissing = person.MissingSince != null,
                IsAnswerKnown = store
                    .KnownNotToHaveMet()
                    .Any(other => other.MentorshipId == checkIn.MentorshipId && other.Occurrence == checkIn.Occurrence),
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
}

/// <summary>A check-in due for a nudge.</summary>
internal sealed record DueNudge
{
    public required CheckIn CheckIn { get; init; }
    public required SendingHours Hours { get; init; }
    public required bool CanBeAsked { get; init; }

    /// <summary>Whether the directory says that the person's account is gone or disabled.</summary>
    public required bool IsMissing { get; init; }
    public required bool IsAnswerKnown { get; init; }
}
