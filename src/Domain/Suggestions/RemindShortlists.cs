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
public sealed class RemindShortlists(MentorStore store, OddRows odd)
{
    /// <returns>How many shortlists were handled.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        odd.DrainAsync(
            new RowJob<ShortlistId>("remind-shortlists", store, ids => RemindAsync(ids, now, cancellation)),
            DueBy(now).OrderBy(due => due.Shortlist.Id).Select(due => due.Shortlist.Id),
            now,
            cancellation
        );

    private IQueryable<Due> DueBy(DateTimeOffset now)
    {
        var askedBy = now.AddDays(-SuggestionRound.RemindAfterDays);
        return from shortlist in store.Shortlists
            join round in store.SuggestionRounds on shortlist.RoundId equals round.Id
            join person in store.People on shortlist.PersonId equals person.Id
            where shortlist.AnsweredAt == null && shortlist.RemindedAt == null && shortlist.AskedAt <= askedBy
            where round.State == SuggestionRoundState.Open && round.ClosesAt > now
            where store.Cohorts.Any(c => c.Id == round.CohortId && c.State == CohortState.Matching)
            select new Due
            {
                Shortlist = shortlist,
                ClosesAt = round.ClosesAt,
                Person = person,
            };
    }

    private async Task<int> RemindAsync(List<ShortlistId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await DueBy(now)
            .Where(one => ids.Contains(one.Shortlist.Id))
            .OrderBy(one => one.Shortlist.Id)
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

    /// <summary>Made by its properties, so that a query can go on from it.</summary>
    private sealed record Due
    {
        public required Shortlist Shortlist { get; init; }
        public required DateTimeOffset ClosesAt { get; init; }
        public required Person Person { get; init; }
    }
}
