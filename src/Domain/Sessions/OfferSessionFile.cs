using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Sessions;

/// <summary>Makes the secret by which a member may fetch a session as a calendar file, see <see cref="SessionLink"/>.</summary>
public sealed class OfferSessionFile(MentorStore store, FindSessions find)
{
    /// <returns>
    /// The secret; it is stored nowhere. Refused with <see cref="NotFound"/>, also while no time is agreed.
    /// </returns>
    public async Task<Result<string>> RunAsync(SessionId id, CommandContext context, CancellationToken cancellation)
    {
        if (await find.OneAsync(id, context.Person, cancellation) is not { StartsAt: not null })
        {
            return new NotFound();
        }

        var secret = LinkSecret.New();
        if (await store.SessionLinks.FindAsync([context.Person], cancellation) is { } link)
        {
            link.Renew(id, secret, context.Now);
        }
        else
        {
            store.SessionLinks.Add(SessionLink.Of(context.Person, id, secret, context.Now));
        }

        await store.CommitAsync(context, "offer-session-file", id.Value, cancellation);
        return secret;
    }
}
