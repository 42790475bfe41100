using MentorBot.Bot.Cards;
using MentorBot.Bot.Delivery;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>Asks how it goes while it is still unanswered, and hands on a note while it is still meant for the partner.</summary>
internal sealed class CheckInComposer(FindCheckIns find) : IComposes
{
    public IReadOnlyCollection<NoticeKind> Kinds =>
        [NoticeKind.CheckIn, NoticeKind.CheckInNudge, NoticeKind.PartnerNote];

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation)
    {
        var id = new CheckInId(notice.SubjectId);
        return notice.Kind == NoticeKind.PartnerNote
            ? await find.NoteForAsync(id, notice.Recipient, cancellation) is { } note
                ? CheckInCards.FromPartner(note)
                : null
            : Compose(notice, await find.OneAsync(id, notice.Recipient, cancellation));
    }

    private static Card? Compose(DueNotice notice, CheckInView? view) =>
        view is null or { IsOver: true } or { IsPaused: true } or { State: not CheckInState.Asked } ? null
        : view.DueAt > notice.Now ? null
        : notice.Kind == NoticeKind.CheckInNudge ? CheckInCards.Nudge(view)
        : CheckInCards.Ask(view);
}
