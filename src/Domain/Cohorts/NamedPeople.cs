using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Cohorts;

/// <summary>Finds people by typed e-mail address or full name.</summary>
internal static class NamedPeople
{
    /// <returns>The people found, and the entries that match nobody or more than one person.</returns>
    public static async Task<(List<PersonId> Found, List<string> Unknown)> FindNamedAsync(
        this MentorStore store,
        IReadOnlyList<string> typed,
        CancellationToken cancellation
    )
    {
        var people = await store.People.AsNoTracking().PerhapsNamedAsync(typed, cancellation);
        var index = new NameIndex(people);
        var named = typed.SelectMany(text => TypedNames.In(text, index)).ToList();
        var clear = named.FindAll(name => name is { IsFull: true, People.Count: 1 });
        return (
            [.. clear.Select(name => name.People[0].Id).Distinct()],
            [.. named.Except(clear).Select(name => PlainText.OneLine(name.Said)).Distinct()]
        );
    }
}
