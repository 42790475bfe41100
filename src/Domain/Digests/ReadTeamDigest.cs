using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Digests;

/// <summary>Computes the current digest for the manager who asks.</summary>
public sealed class ReadTeamDigest(MentorStore store)
{
    /// <returns>The content. Refused with <see cref="HasNoReports"/>.</returns>
    public async Task<Result<DigestContent>> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var digests = await store.DigestsOfAsync([context.Person], context.Now, cancellation);
        return digests.TryGetValue(context.Person, out var content) ? content : new HasNoReports();
    }
}
