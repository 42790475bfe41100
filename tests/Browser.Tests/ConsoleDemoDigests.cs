using MentorBot.Domain.Digests;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Browser.Tests;

/// <summary>Three managers of the demo organisation: with a digest, with the digest off, and one who has had none.</summary>
internal sealed record ConsoleDemoDigests(PersonId Seen, PersonId Off, PersonId NoneYet)
{
    /// <summary>The name of the one with a digest.</summary>
    public required string Manager { get; init; }

    public static async Task<ConsoleDemoDigests> BuildAsync(BotHost bot, List<Person> people)
    {
        await using var store = bot.Database.NewStore();
        var ids = people.ConvertAll(person => person.Id);
        var known = await store.People.Where(p => ids.Contains(p.Id)).OrderBy(p => p.Name).ToListAsync();
        var (seen, off, noneYet) = (known[0], known[1], known[2]);
        foreach (var (report, n) in known.Skip(3).Take(14).Select((report, n) => (report, n)))
        {
            report.SetManager(
                n < 10 ? seen.Id
                : n < 12 ? off.Id
                : noneYet.Id
            );
            report.SetNamedInDigests(n < 3);
        }

        off.SetDigests(wants: false);
        await store.SaveChangesAsync();
        var asks = new CommandContext(seen.Id, IsCoordinator: false, bot.Clock.GetUtcNow());
        _ = await bot.InScopeAsync((ReadTeamDigest read) => read.RunAsync(asks, CancellationToken.None));
        return new(seen.Id, off.Id, noneYet.Id) { Manager = seen.Name };
    }
}
