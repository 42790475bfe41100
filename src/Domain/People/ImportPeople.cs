using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.People;

/// <summary>
/// Takes over what a directory knows: makes people who are new and refreshes those who are known, by their Entra id, in
/// one pass. Nobody is removed, and nothing that a person said of themselves is lost.
/// </summary>
public sealed class ImportPeople(MentorStore store)
{
    /// <summary>More come in several batches, managers first.</summary>
    public const int MaxBatch = 1000;

    /// <param name="entries">Each Entra id at most once, at most <see cref="MaxBatch"/>; a manager may be known already.</param>
    /// <returns>How many people are new.</returns>
    /// <exception cref="SomebodyWasFirstException">One of them arrived at the same moment; run again.</exception>
    public async Task<int> RunAsync(IReadOnlyList<DirectoryPerson> entries, Act act, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(entries.Count, MaxBatch);
        var people = await KnownAsync(entries, cancellation);
        var known = people.Count;
        foreach (var entry in entries)
        {
            TakeOver(entry, people, act.Now);
        }

        foreach (var entry in entries.Where(e => e.ManagerEntraId is not null))
        {
            people[entry.EntraId].ReportsTo(people.GetValueOrDefault(entry.ManagerEntraId!.Value)?.Id);
        }

        await store.CommitAsync(act, "import-people", Guid.Empty, cancellation);
        return people.Count - known;
    }

    private async Task<Dictionary<Guid, Person>> KnownAsync(
        IReadOnlyList<DirectoryPerson> entries,
        CancellationToken cancellation
    )
    {
        var ids = entries.SelectMany(e => new[] { e.EntraId, e.ManagerEntraId ?? e.EntraId }).Distinct().ToList();
        return await store.People.Where(p => ids.Contains(p.EntraId)).ToDictionaryAsync(p => p.EntraId, cancellation);
    }

    private void TakeOver(DirectoryPerson entry, Dictionary<Guid, Person> people, DateTimeOffset now)
    {
        if (people.TryGetValue(entry.EntraId, out var known))
        {
            known.TakeProfile(entry);
            return;
        }

        var person = Person.FromDirectory(entry, now);
        people.Add(entry.EntraId, person);
        store.People.Add(person);
    }
}
