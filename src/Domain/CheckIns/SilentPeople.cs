using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

internal static class SilentPeople
{
    /// <summary>Asks each person once, at the given moment, whether they are still there. They get no check-ins until they respond.</summary>
    public static async Task AskWhetherStillThereAsync(
        this MentorStore store,
        IReadOnlyDictionary<PersonId, DateTimeOffset> quiet,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (quiet.Count == 0)
        {
            return;
        }

        var ids = quiet.Keys.ToList();
        var people = await store.People.Where(p => ids.Contains(p.Id)).ToListAsync(cancellation);
        people.ForEach(p => p.AskWhetherStillThere(now));
        await store.SaveAsync(cancellation);
        await store.WriteAsync(people.ConvertAll(p => StillThere(p.Id, quiet[p.Id], now)), cancellation);
    }

    private static Notice StillThere(PersonId person, DateTimeOffset at, DateTimeOffset now) =>
        Notice.Tell(
            person,
            NoticeKind.StillThere,
            person.Value,
            now,
            notBefore: at,
            occurrence: $"{now.ToUnixTimeMilliseconds()}"
        );
}
