using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.SignIns;

/// <summary>Makes the secret by which somebody may sign in to the console once, see <see cref="ConsoleLink"/>.</summary>
public sealed class OfferConsoleLink(MentorStore store)
{
    /// <returns>The secret; it is stored nowhere.</returns>
    public async Task<string> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var secret = LinkSecret.New();
        if (await store.ConsoleLinks.FindAsync([context.Person], cancellation) is { } link)
        {
            link.Renew(secret, context.Now);
        }
        else
        {
            store.ConsoleLinks.Add(ConsoleLink.Of(context.Person, secret, context.Now));
        }

        await store.CommitAsync(context, "offer-console-link", context.Person.Value, cancellation);
        return secret;
    }

    /// <summary>For the local start, which prints a link for its coordinator: they do not ask in the chat.</summary>
    /// <param name="entraId">A coordinator whom the directory has named.</param>
    /// <returns>As <see cref="RunAsync"/>. Refused with <see cref="NotFound"/> while the directory has not named them.</returns>
    public async Task<Result<string>> ForAsync(Guid entraId, DateTimeOffset now, CancellationToken cancellation)
    {
        var person = await store
            .People.Where(p => p.EntraId == entraId)
            .Select(p => (PersonId?)p.Id)
            .SingleOrDefaultAsync(cancellation);
        return person is { } known
            ? await RunAsync(new CommandContext(known, IsCoordinator: true, now), cancellation)
            : new NotFound();
    }
}
