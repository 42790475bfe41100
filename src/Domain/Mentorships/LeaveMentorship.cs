using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// The no-fault exit: the places become free. A circle or group continues while enough members remain; otherwise it
/// ends, and the others learn only that it has ended.
/// </summary>
public sealed class LeaveMentorship(MentorStore store)
{
    /// <returns>Refused with <see cref="NotFound"/> or <see cref="MentorshipIsOver"/>.</returns>
    public async Task<Result<Done>> RunAsync(MentorshipId id, Act act, CancellationToken cancellation)
    {
        if (await store.FindDetailsAsync(id, act.Person, cancellation) is not { } details)
        {
            return new NotFound();
        }

        var left = details.Mentorship.Leave(act.Person, details.Quorum, act.Now);
        if (left.Refusal is { } refusal)
        {
            return refusal;
        }

        var leaver = details.Mentorship.Member(act.Person)!;
        store.AfterLeaving(details, leaver, left.Value, act.Now);
        details.ComeFirstNextTime(leaver.AwaitsChoice ? [leaver] : []);
        store.CheckVersion(details);
        await store.CloseQuestionAsync(act.Person, id.Value, cancellation);
        await store.SettleParkedNoticesAsync(act.Person, id.Value, act.Now, cancellation);
        await store.CommitAsync(act, "leave-mentorship", id.Value, cancellation);
        return new Done();
    }
}
