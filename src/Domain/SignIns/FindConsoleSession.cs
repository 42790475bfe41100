using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.SignIns;

/// <summary>
/// Knows who is behind a request to the console. What somebody may do follows from the configuration at each request, so that a
/// coordinator who is none any more is none from then on.
/// </summary>
public sealed class FindConsoleSession(MentorStore store, Coordinators coordinators)
{
    /// <returns>Null if there is no such session, it is over, or the directory says that the account is gone.</returns>
    public async Task<SignedIn?> RunAsync(string secret, DateTimeOffset now, CancellationToken cancellation)
    {
        var (hash, seen, started) = (
            LinkSecret.HashOf(secret),
            now - ConsoleSession.Idle,
            now - ConsoleSession.Longest
        );
        var found = await (
            from session in store.ConsoleSessions.AsNoTracking()
            where session.SecretHash == hash && session.SeenAt > seen && session.StartedAt > started
            join person in store.People.AsNoTracking() on session.PersonId equals person.Id
            where person.MissingSince == null
            select new
            {
                session.Id,
                session.SeenAt,
                Person = person,
            }
        ).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        if (now - found.SeenAt >= ConsoleSession.SeenEvery)
        {
            await store
                .ConsoleSessions.Where(s => s.Id == found.Id && s.SeenAt < now)
                .ExecuteUpdateAsync(change => change.SetProperty(s => s.SeenAt, now), cancellation);
        }

        return new(found.Id, KnownPerson.Of(found.Person), coordinators.RoleOf(found.Person.EntraId));
    }
}

/// <summary>Who is signed in.</summary>
public sealed record SignedIn(ConsoleSessionId Session, KnownPerson Person, ConsoleRole Role);
