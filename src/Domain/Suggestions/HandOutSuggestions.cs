using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Suggestions;

/// <summary>
/// Writes shortlists with their outbox messages in batches; a person who already has one in this round keeps it.
/// </summary>
public sealed class HandOutSuggestions(MentorStore store)
{
    internal async Task ToAllAsync(
        SuggestionRoundId round,
        IReadOnlyList<Suggested> suggested,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        foreach (var batch in suggested.Chunk(Batches.Size))
        {
            await Batches.RunAsync(store, () => ToSomeAsync(round, batch, now, cancellation));
        }
    }

    private async Task<Done> ToSomeAsync(
        SuggestionRoundId id,
        Suggested[] batch,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var ids = batch.Select(suggested => suggested.Person).ToList();
        var round = await store.SuggestionRounds.AsNoTracking().SingleAsync(r => r.Id == id, cancellation);
        var people = await store
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .Where(p => !store.Shortlists.Any(s => s.RoundId == id && s.PersonId == p.Id))
            .ToDictionaryAsync(p => p.Id, cancellation);
        var lists = batch
            .Where(suggested => people.ContainsKey(suggested.Person))
            .Select(suggested => Shortlist.Of(id, suggested.Person, suggested.Best, now))
            .ToList();
        store.Shortlists.AddRange(lists);
        store.Notices.AddRange(lists.Select(list => NoticeOf(list, people[list.PersonId], round, now)));
        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return new Done();
    }

    /// <summary>In the person's working hours, unless the round closes before those.</summary>
    private static Notice NoticeOf(Shortlist list, Person person, SuggestionRound round, DateTimeOffset now)
    {
        var working = person.SendingHours.NextMoment(now);
        var at = working < round.ClosesAt ? working : now;
        return Notice.Tell(
            list.PersonId,
            NoticeKind.Suggestions,
            list.Id.Value,
            now,
            notBefore: at,
            lifetime: round.ClosesAt - at
        );
    }
}
