using MentorBot.Bot.Cards;
using MentorBot.Bot.Delivery;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>Says that somebody cannot be reached, as long as it is so; never why.</summary>
internal sealed class AbsenceComposer(FindMentorships find, FindAbsentPartners findAbsent) : IComposes
{
    public IReadOnlyCollection<NoticeKind> Kinds => [NoticeKind.PartnerUnreachable];

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation)
    {
        var id = new MentorshipId(notice.SubjectId);
        return
            await findAbsent.RunAsync(id, notice.Recipient, cancellation) is { } absent
            && await find.OneAsync(id, notice.Recipient, cancellation) is { IsOver: false } view
            ? AbsenceCards.Unreachable(view, absent)
            : null;
    }
}
