using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Privacy;

/// <summary>Gives a person's data for the secret that was made for them: once, and within its lifetime.</summary>
public sealed class RedeemDownload(MentorStore store)
{
    /// <returns>Refused with <see cref="NotFound"/>, whatever is wrong with the secret.</returns>
    public async Task<Result<PersonalFile>> RunAsync(string secret, DateTimeOffset now, CancellationToken cancellation)
    {
        var hash = DownloadLink.HashOf(secret);
        var link = await store.DownloadLinks.SingleOrDefaultAsync(l => l.SecretHash == hash, cancellation);
        return link is null || link.ExpiresAt <= now || !await UseAsync(link, now, cancellation)
            ? new NotFound()
            : await store.CopyAsync(link.PersonId, now, cancellation);
    }

    /// <returns>False if somebody used it at the same moment.</returns>
    private async Task<bool> UseAsync(DownloadLink link, DateTimeOffset now, CancellationToken cancellation)
    {
        var context = new CommandContext(link.PersonId, IsCoordinator: false, now);
        store.DownloadLinks.Remove(link);
        try
        {
            await store.CommitAsync(context, "download-my-data", link.PersonId.Value, cancellation);
            return true;
        }
        catch (ConcurrencyConflictException)
        {
            return false;
        }
    }
}
