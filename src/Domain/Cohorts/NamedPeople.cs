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
        var words = typed.Select(PlainText.OneLine).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var keys = words.ConvertAll(word => word.ToLowerInvariant());
#pragma warning disable CA1304, CA1311, MA0011 // Translated to SQL's lower(), which knows no culture.
        var people = await store
            .People.Where(p => keys.Contains(p.Name.ToLower()) || (p.Email != null && keys.Contains(p.Email.ToLower())))
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.Email,
            })
            .Take(words.Count * 4)
            .ToListAsync(cancellation);
#pragma warning restore CA1304, CA1311, MA0011
        var byWord = people
            .SelectMany(p => new[] { (Word: p.Name, p.Id), (Word: p.Email ?? p.Name, p.Id) })
            .Distinct()
            .ToLookup(x => x.Word, x => x.Id, StringComparer.OrdinalIgnoreCase);
        var clear = words.Where(word => byWord[word].Distinct().Count() == 1).ToList();
        return ([.. clear.Select(word => byWord[word].First()).Distinct()], [.. words.Except(clear)]);
    }
}
