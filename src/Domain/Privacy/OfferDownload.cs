using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Privacy;

/// <summary>Makes the secret by which a person may download their data once, see <see cref="DownloadLink"/>.</summary>
public sealed class OfferDownload(MentorStore store)
{
    /// <returns>The secret; it is stored nowhere.</returns>
    public async Task<string> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var secret = DownloadLink.NewSecret();
        if (await store.DownloadLinks.FindAsync([context.Person], cancellation) is { } link)
        {
            link.Renew(secret, context.Now);
        }
        else
        {
            store.DownloadLinks.Add(DownloadLink.Of(context.Person, secret, context.Now));
        }

        await store.CommitAsync(context, "offer-download", context.Person.Value, cancellation);
        return secret;
    }
}
