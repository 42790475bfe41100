using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Asks the directory about each person once a day: profile, manager, and whether the account still exists. Managers
/// not yet known are added only if somebody enrolled reports to them. What people entered themselves is kept. Who is not
/// answered for, or cannot be stored, is asked for again later, and the others now.
/// </summary>
public sealed class RefreshPeople(MentorStore store, IDirectory directory, OddRows odd)
{
    /// <summary>How old a directory entry may get.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromDays(1);
    private const string Job = "refresh-people";
    private const int BatchSize = 10;
    private const int MostBatches = 20;

    /// <returns>How many people were refreshed, at most 200; any others follow on the next run.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var total = 0;
        for (var batch = 0; batch < MostBatches; batch++)
        {
            var due = await DueAsync(now, cancellation);
            if (due.Count == 0 || await directory.LookUpAsync([.. due.Values], cancellation) is not { } answer)
            {
                break;
            }

            total += await TakeOverAsync(due, answer, now, cancellation);
        }

        return total;
    }

    /// <summary>
    /// People never looked up come first. Two queries, because each can then read from the start of an index.
    /// </summary>
    private async Task<Dictionary<PersonId, Guid>> DueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var (old, resting) = (now - MaxAge, odd.Resting<PersonId>(Job, now));
        var people = store.People.Where(p => !resting.Contains(p.Id));
        var unknown = await FirstAsync(people.Where(p => p.RefreshedAt == null), cancellation);
        return unknown.Count > 0 ? unknown : await FirstAsync(people.Where(p => p.RefreshedAt <= old), cancellation);
    }

    private static Task<Dictionary<PersonId, Guid>> FirstAsync(
        IQueryable<Person> due,
        CancellationToken cancellation
    ) =>
        due.OrderBy(p => p.RefreshedAt)
            .ThenBy(p => p.Id)
            .Take(BatchSize)
            .Select(p => new { p.Id, p.EntraId })
            .ToDictionaryAsync(p => p.Id, p => p.EntraId, cancellation);

    private Task<int> TakeOverAsync(
        Dictionary<PersonId, Guid> due,
        DirectoryAnswer answer,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var told = due.Keys.Where(person => answer.IsAbout(due[person])).ToList();
        foreach (var person in due.Keys.Except(told))
        {
            odd.Note(Job, person.Value, now, exception: null);
        }

        var job = new RowJob<PersonId>(Job, store, ids => TakeSomeOverAsync(ids.ConvertAll(id => due[id])));
        return odd.RunAsync(job, told, now, cancellation);

        Task<int> TakeSomeOverAsync(List<Guid> ids) => TakeOverAsync(ids, answer.About(ids), now, cancellation);
    }

    private async Task<int> TakeOverAsync(
        List<Guid> ids,
        DirectoryAnswer answer,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var wanted = ids.Concat(answer.Managers.Select(m => m.EntraId)).Distinct().ToList();
        var people = await store
            .People.Where(p => wanted.Contains(p.EntraId))
            .ToDictionaryAsync(p => p.EntraId, cancellation);
        await MakeManagersKnownAsync(answer, people, now, cancellation);
        foreach (var entry in answer.People)
        {
            Take(entry, people);
            people[entry.EntraId].MarkFound(now);
        }

        foreach (var gone in answer.Gone)
        {
            people[gone].MarkMissing(now);
        }

        ids.ForEach(id => people[id].MarkRefreshed(now));
        await store.CommitAsync(CommandContext.OfJob(now), "refresh-people", Guid.Empty, cancellation);
        return ids.Count;
    }

    private async Task MakeManagersKnownAsync(
        DirectoryAnswer answer,
        Dictionary<Guid, Person> people,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var ids = people.Values.Select(p => p.Id).ToList();
        var enrolled = await store
            .Enrolments.Where(e => ids.Contains(e.PersonId))
            .Select(e => e.PersonId)
            .Distinct()
            .ToListAsync(cancellation);
        var needed = answer
            .People.Where(entry => enrolled.Contains(people[entry.EntraId].Id))
            .Select(entry => entry.ManagerEntraId)
            .ToHashSet();
        foreach (var entry in answer.Managers.Where(m => needed.Contains(m.EntraId) && !people.ContainsKey(m.EntraId)))
        {
            var manager = Person.FromDirectory(entry, now);
            people.Add(entry.EntraId, manager);
            store.People.Add(manager);
        }
    }

    /// <summary>
    /// The locale of the person's own client, and a zone already known, take precedence over the directory.
    /// </summary>
    private static void Take(DirectoryPerson entry, Dictionary<Guid, Person> people)
    {
        var person = people[entry.EntraId];
        var knowsZone = person.Working.ZoneId != Person.UnknownZone;
        person.TakeProfile(entry with { Locale = null, ZoneId = knowsZone ? null : entry.ZoneId });
        if (entry.ManagerEntraId is not { } manager)
        {
            person.SetManager(null);
        }
        else if (people.TryGetValue(manager, out var known))
        {
            person.SetManager(known.Id);
        }
    }
}
