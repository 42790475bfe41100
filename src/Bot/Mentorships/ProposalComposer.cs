using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>Composes notices about a proposal, unless its state has changed by the time they are sent.</summary>
internal sealed class ProposalComposer(FindManyMentorships find) : IComposesMany
{
    public IReadOnlyCollection<NoticeKind> Kinds =>
        [
            NoticeKind.Proposal,
            NoticeKind.ProposalReminder,
            NoticeKind.ProposalExpired,
            NoticeKind.PartnerDeclined,
            NoticeKind.Introduction,
        ];

    public async Task<Func<DueNotice, Card?>> ReadAsync(
        IReadOnlyList<DueNotice> notices,
        CancellationToken cancellation
    )
    {
        var views = await find.RunAsync([.. notices.Select(KeyOf)], cancellation);
        return notice => views.TryGetValue(KeyOf(notice), out var view) ? Compose(notice, view) : null;
    }

    private static (MentorshipId, PersonId) KeyOf(DueNotice notice) =>
        (new MentorshipId(notice.SubjectId), notice.Recipient);

    private static Card? Compose(DueNotice notice, MentorshipView view)
    {
        var isOpen = view.AwaitsMe && view.ExpiresAt > notice.Now;
        return notice.Kind switch
        {
            NoticeKind.Proposal when isOpen => ProposalCards.Proposal(view),
            NoticeKind.ProposalReminder when isOpen => ProposalCards.Reminder(view),
            NoticeKind.ProposalExpired when view.OverBecause == EndReason.Expired => ProposalOverCards.Expired(view),
            NoticeKind.PartnerDeclined when view.State == MentorshipState.Ended => ProposalOverCards.NotComeAbout(view),
            NoticeKind.Introduction when view.IsRunning => IntroductionCards.Introduction(view, notice.Now),
            _ => null,
        };
    }
}
