using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>The no-fault exit: the mentorship ends, both places are free again, the partner learns only that it ended.</summary>
public sealed class LeaveMentorship(MentorStore store)
{
    /// <returns>Refused with <see cref="NotFound"/> or <see cref="MentorshipIsOver"/>.</returns>
    public async Task<Result<Done>> RunAsync(MentorshipId id, Act act, CancellationToken cancellation)
    {
        if (await store.FindBondAsync(id, act.Person, cancellation) is not { } bond)
        {
            return new NotFound();
        }

        var left = bond.Mentorship.Leave(act.Person, act.Now);
        if (left.IsRefused)
        {
            return left;
        }

        bond.GivePlacesBack();
        bond.ComeFirstNextTime(person => person != act.Person);
        store.Notices.AddRange(bond.TellPartners(act.Person, NoticeKind.MentorshipEnded, act.Now));
        await store.CloseQuestionAsync(act.Person, id.Value, cancellation);
        await store.CommitAsync(act, "leave-mentorship", id.Value, cancellation);
        return left;
    }
}
