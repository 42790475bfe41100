using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

internal static class SilentPeople
{
    /// <summary>Asks each person once whether they are still there. They get no check-ins until they respond.</summary>
    public static async Task AskWhetherStillThereAsync(
        this MentorStore store,
        IReadOnlyCollection<PersonId> quiet,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (quiet.Count == 0)
        {
            return;
        }

        var people = await store.People.Where(p => quiet.Contains(p.Id)).ToListAsync(cancellation);
        people.ForEach(p => p.AskWhetherStillThere(now));
        await store.SaveAsync(cancellation);
        await store.WriteAsync(people.ConvertAll(p => StillThere(p, now)), cancellation);
    }

    private static Notice StillThere(Person person, DateTimeOffset now) =>
        Notice.Tell(
            person.Id,
            NoticeKind.StillThere,
            person.Id.Value,
            now,
            notBefore: person.SendingHours.NextMoment(now),
            occurrence: $"{now.ToUnixTimeMilliseconds()}"
        );
}
