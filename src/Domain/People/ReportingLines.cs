using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.People;

/// <summary>Who stands above whom in the directory.</summary>
internal static class ReportingLines
{
    /// <summary>Longer than any real line; a directory may hold a ring.</summary>
    internal const int MostLevels = 50;

    /// <summary>
    /// Of each person their manager, that manager's manager, and so on upwards. One query a level, however many people there
    /// are.
    /// </summary>
    public static async Task<IReadOnlyDictionary<PersonId, HashSet<PersonId>>> LinesAboveAsync(
        this MentorStore store,
        IReadOnlyCollection<PersonId> people,
        CancellationToken cancellation
    )
    {
        var lines = people.Distinct().ToDictionary(person => person, _ => new HashSet<PersonId>());
        var tops = lines.Keys.ToDictionary(person => person, person => person);
        for (var level = 0; level < MostLevels && tops.Count > 0; level++)
        {
            var wanted = tops.Values.Distinct().ToList();
            var above = await store
                .People.Where(p => wanted.Contains(p.Id) && p.ManagerId != null)
                .ToDictionaryAsync(p => p.Id, p => p.ManagerId!.Value, cancellation);
            tops = tops.Where(top => above.TryGetValue(top.Value, out var manager) && lines[top.Key].Add(manager))
                .ToDictionary(top => top.Key, top => above[top.Value]);
        }

        return lines;
    }
}
