using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.People;

/// <summary>
/// Imports people from a directory: adds those who are new and updates those known, by Entra id, in one transaction.
/// Nobody is removed, and what people entered themselves is kept.
/// </summary>
public sealed class ImportPeople(MentorStore store)
{
    /// <summary>Larger imports come in several batches, managers first.</summary>
    public const int MaxBatch = 1000;

    /// <param name="entries">
    /// Each Entra id at most once, at most <see cref="MaxBatch"/> entries; managers may be known already.
    /// </param>
    /// <param name="context">Who imports, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>How many people were added.</returns>
    /// <exception cref="ConcurrencyConflictException">
    /// A concurrency conflict: one of them was added meanwhile. Retry.
    /// </exception>
    public async Task<int> RunAsync(
        IReadOnlyList<DirectoryPerson> entries,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(entries.Count, MaxBatch);
        var people = await KnownAsync(entries, cancellation);
        var known = people.Count;
        foreach (var entry in entries)
        {
            TakeOver(entry, people, context.Now);
        }

        foreach (var entry in entries.Where(e => e.ManagerEntraId is not null))
        {
            people[entry.EntraId].SetManager(people.GetValueOrDefault(entry.ManagerEntraId!.Value)?.Id);
        }

        await store.CommitAsync(context, "import-people", Guid.Empty, cancellation);
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
