using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>Records that a member waits for partners who cannot be reached; check-ins resume.</summary>
public sealed class WaitForPartners(MentorStore store)
{
    /// <returns>
    /// Success, even if it was said before. Refused with <see cref="NotFound"/> or <see cref="MentorshipIsOver"/>.
    /// </returns>
    public async Task<Result<Done>> RunAsync(MentorshipId id, CommandContext context, CancellationToken cancellation)
    {
        if (await store.FindDetailsAsync(id, context.Person, cancellation) is not { } details)
        {
            return new NotFound();
        }

        var waits = details.Mentorship.KeepWaiting(context.Person);
        if (!waits.IsRefused)
        {
            await store.SettleParkedNoticesAsync(context.Person, id.Value, context.Now, cancellation);
            await store.CommitAsync(context, "wait-for-partners", id.Value, cancellation);
        }

        return waits;
    }
}
