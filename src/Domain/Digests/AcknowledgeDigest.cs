using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Digests;

/// <summary>
/// A manager has pressed something about digests: one that may or may not have arrived counts as sent, because what it said
/// can be read at any time.
/// </summary>
public sealed class AcknowledgeDigest(MentorStore store)
{
    public async Task RunAsync(Act act, CancellationToken cancellation)
    {
        if (await store.HaveArrivedAsync(act.Person, NoticeKind.ManagerDigest, act.Now, cancellation))
        {
            await store.CommitAsync(act with { Activity = null }, "see-digest", act.Person.Value, cancellation);
        }
    }
}
