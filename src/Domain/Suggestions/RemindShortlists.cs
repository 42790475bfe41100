using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Suggestions;

/// <summary>
/// Reminds people once of suggestions they have not answered, in their working hours and only while there is time to
/// answer. Idempotent, so it may run at any time.
/// </summary>
public sealed class RemindShortlists(MentorStore store)
{
    /// <returns>How many shortlists were handled.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        Batches.DrainAsync(store, () => RemindAsync(now, cancellation));

    private async Task<int> RemindAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var askedBy = now.AddDays(-SuggestionRound.RemindAfterDays);
        var due = await (
            from shortlist in store.Shortlists
            join round in store.SuggestionRounds on shortlist.RoundId equals round.Id
            join person in store.People on shortlist.PersonId equals person.Id
            where shortlist.AnsweredAt == null && shortlist.RemindedAt == null && shortlist.AskedAt <= askedBy
            where round.State == SuggestionRoundState.Open && round.ClosesAt > now
            where store.Cohorts.Any(c => c.Id == round.CohortId && c.State == CohortState.Matching)
            orderby shortlist.Id
            select new Due(shortlist, round.ClosesAt, person)
        )
            .Take(Batches.Size)
            .ToListAsync(cancellation);
        foreach (var one in due)
        {
            Remind(one, now);
        }

        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return due.Count;
    }

    private void Remind(Due due, DateTimeOffset now)
    {
        due.Shortlist.MarkReminded(now);
        var at = due.Person.SendingHours.NextMoment(now);
        if (at < due.ClosesAt)
        {
            var (list, kind) = (due.Shortlist, NoticeKind.SuggestionsReminder);
            store.Notices.Add(
                Notice.Tell(list.PersonId, kind, list.Id.Value, now, notBefore: at, lifetime: due.ClosesAt - at)
            );
        }
    }

    private sealed record Due(Shortlist Shortlist, DateTimeOffset ClosesAt, Person Person);
}
