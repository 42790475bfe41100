using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Digests;

/// <summary>
/// Treats a digest of uncertain delivery as sent once the manager presses a digest button. Nothing is lost if it never
/// arrived, because its content can be read at any time.
/// </summary>
public sealed class AcknowledgeDigest(MentorStore store)
{
    public async Task RunAsync(CommandContext context, CancellationToken cancellation)
    {
        if (await store.SettleParkedNoticesAsync(context.Person, NoticeKind.ManagerDigest, context.Now, cancellation))
        {
            await store.CommitAsync(context with { Activity = null }, "see-digest", context.Person.Value, cancellation);
        }
    }
}
