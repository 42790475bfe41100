using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.SignIns;

/// <summary>Signs in somebody for whom Entra has vouched, as a tab of Teams does each time it is opened.</summary>
public sealed class SignInFromTab(MentorStore store, Coordinators coordinators)
{
    /// <param name="entraId">Whom the token names.</param>
    /// <param name="earlier">
    /// The secret of the session that this browser has, which ends: whoever used it before may be somebody else. Null for none.
    /// </param>
    /// <param name="browser">What the session is called in the person's list.</param>
    /// <returns>
    /// The secret of the new session. Refused with <see cref="NotFound"/> for somebody whom MentorBot has never met, or who is gone.
    /// </returns>
    public async Task<Result<string>> RunAsync(
        Guid entraId,
        string? earlier,
        string browser,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var person = await store
            .People.Where(p => p.EntraId == entraId && p.MissingSince == null)
            .Select(p => (PersonId?)p.Id)
            .SingleOrDefaultAsync(cancellation);
        if (person is not { } known)
        {
            return new NotFound();
        }

        if (earlier is not null)
        {
            await EndAsync(earlier, cancellation);
        }

        var secret = LinkSecret.New();
        store.ConsoleSessions.Add(ConsoleSession.Start(known, secret, browser, now));
        var context = new CommandContext(known, coordinators.Include(entraId), now);
        await store.CommitAsync(context, "sign-in", known.Value, cancellation);
        return secret;
    }

    private async Task EndAsync(string secret, CancellationToken cancellation)
    {
        var hash = LinkSecret.HashOf(secret);
        await store.ConsoleSessions.Where(s => s.SecretHash == hash).ExecuteDeleteAsync(cancellation);
    }
}
