using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.SignIns;

/// <summary>
/// Signs in whoever has the secret that was made for somebody: once, within its lifetime, and only while that person is here.
/// What they may do there is asked at each request.
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
            .Join(
                store.People.Where(p => p.MissingSince == null),
                l => l.PersonId,
                p => p.Id,
                (link, person) => new { Link = link, person.EntraId }
            )
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return new NotFound();
        }

        var session = LinkSecret.New();
        var context = new CommandContext(found.Link.PersonId, coordinators.Include(found.EntraId), now);
        return await UseAsync(found.Link, session, browser, context, cancellation) ? session : new NotFound();
    }

    /// <returns>False if somebody used it at the same moment.</returns>
    private async Task<bool> UseAsync(
        ConsoleLink link,
        string secret,
        string browser,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        store.ConsoleLinks.Remove(link);
        store.ConsoleSessions.Add(ConsoleSession.Start(link.PersonId, secret, browser, context.Now));
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
