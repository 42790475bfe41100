using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.SignIns;

/// <summary>
/// Signs in whoever has the secret that was made for a coordinator: once, within its lifetime, and only while they are one.
/// </summary>
public sealed class RedeemConsoleLink(MentorStore store, Coordinators coordinators)
{
    /// <param name="browser">What the session is called in the person's list.</param>
    /// <returns>The secret of the new session. Refused with <see cref="NotFound"/>, whatever is wrong.</returns>
    public async Task<Result<string>> RunAsync(
        string secret,
        string browser,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var hash = LinkSecret.HashOf(secret);
        var found = await store
            .ConsoleLinks.Where(l => l.SecretHash == hash && l.ExpiresAt > now)
            .Join(store.People, l => l.PersonId, p => p.Id, (link, person) => new { Link = link, person.EntraId })
            .SingleOrDefaultAsync(cancellation);
        if (found is null || !coordinators.Include(found.EntraId))
        {
            return new NotFound();
        }

        var session = LinkSecret.New();
        return await UseAsync(found.Link, session, browser, now, cancellation) ? session : new NotFound();
    }

    /// <returns>False if somebody used it at the same moment.</returns>
    private async Task<bool> UseAsync(
        ConsoleLink link,
        string secret,
        string browser,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var context = new CommandContext(link.PersonId, IsCoordinator: true, now);
        store.ConsoleLinks.Remove(link);
        store.ConsoleSessions.Add(ConsoleSession.Start(link.PersonId, secret, browser, now));
        try
        {
            await store.CommitAsync(context, "sign-in", link.PersonId.Value, cancellation);
            return true;
        }
        catch (ConcurrencyConflictException)
        {
            return false;
        }
    }
}
