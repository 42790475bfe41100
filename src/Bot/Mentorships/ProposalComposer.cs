using MentorBot.Bot.Cards;
using MentorBot.Bot.Delivery;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>Says what becomes of a proposal, as long as it is still so.</summary>
internal sealed class ProposalComposer(FindMentorships find) : IComposes
{
    public IReadOnlyCollection<NoticeKind> Kinds =>
        [
            NoticeKind.Proposal,
            NoticeKind.ProposalReminder,
            NoticeKind.ProposalExpired,
            NoticeKind.PartnerDeclined,
            NoticeKind.Introduction,
        ];

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation)
    {
        var id = new MentorshipId(notice.SubjectId);
        return await find.OneAsync(id, notice.Recipient, cancellation) is { } view ? Compose(notice, view) : null;
    }

    private static Card? Compose(DueNotice notice, MentorshipView view)
    {
        var isOpen = view.AwaitsMe && view.ExpiresAt > notice.Now;
        return notice.Kind switch
        {
            NoticeKind.Proposal when isOpen => ProposalCards.Proposal(view),
            NoticeKind.ProposalReminder when isOpen => ProposalCards.Reminder(view),
            NoticeKind.ProposalExpired when view.OverBecause == EndReason.Expired => ProposalCards.Expired(view),
            NoticeKind.PartnerDeclined when view.State == MentorshipState.Ended => ProposalCards.NotComeAbout(view),
            NoticeKind.Introduction when view.IsRunning => IntroductionCards.Introduction(view, notice.Now),
            _ => null,
        };
    }
}
