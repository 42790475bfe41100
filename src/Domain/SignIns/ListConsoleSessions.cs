using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.SignIns;

/// <summary>Where a person is signed in to the console, the latest first.</summary>
public sealed class ListConsoleSessions(MentorStore store)
{
    public const int Most = 50;

    public async Task<IReadOnlyList<ConsoleSessionLine>> RunAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (seen, started) = (now - ConsoleSession.Idle, now - ConsoleSession.Longest);
        return await store
            .ConsoleSessions.Where(s => s.PersonId == person && s.SeenAt > seen && s.StartedAt > started)
            .OrderByDescending(s => s.StartedAt)
            .ThenBy(s => s.Id)
            .Take(Most)
            .Select(s => new ConsoleSessionLine(s.Id, s.Browser, s.StartedAt, s.SeenAt))
            .ToListAsync(cancellation);
    }
}

/// <summary>A session in the list of its owner.</summary>
/// <param name="SeenAt">The last request, to the minute.</param>
public sealed record ConsoleSessionLine(
    ConsoleSessionId Id,
    string Browser,
    DateTimeOffset StartedAt,
    DateTimeOffset SeenAt
);
