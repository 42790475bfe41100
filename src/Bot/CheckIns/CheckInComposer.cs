using MentorBot.Bot.Cards;
using MentorBot.Bot.Delivery;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>Asks how it goes while it is still unanswered, and hands on a note while it is still meant for the partner.</summary>
internal sealed class CheckInComposer(FindCheckIns find) : IComposesMany
{
    public IReadOnlyCollection<NoticeKind> Kinds =>
        [NoticeKind.CheckIn, NoticeKind.CheckInNudge, NoticeKind.PartnerNote];

    /// <summary>Notes are few, and read one by one.</summary>
    public async Task<Func<DueNotice, Card?>> ReadAsync(
        IReadOnlyList<DueNotice> notices,
        CancellationToken cancellation
    )
    {
        var asking = notices.Where(n => n.Kind != NoticeKind.PartnerNote).Select(n => new CheckInId(n.SubjectId));
        var views = await find.ManyAsync([.. asking], cancellation);
        var notes = new Dictionary<NoticeId, PartnerNote?>();
        foreach (var notice in notices.Where(n => n.Kind == NoticeKind.PartnerNote))
        {
            var id = new CheckInId(notice.SubjectId);
            notes[notice.Id] = await find.NoteForAsync(id, notice.Recipient, cancellation);
        }

        return notice =>
            notice.Kind == NoticeKind.PartnerNote
                ? notes[notice.Id] is { } note
                    ? CheckInCards.FromPartner(note)
                    : null
                : Compose(notice, views.GetValueOrDefault((new CheckInId(notice.SubjectId), notice.Recipient)));
    }

    private static Card? Compose(DueNotice notice, CheckInView? view) =>
        view is null or { IsOver: true } or { IsPaused: true } or { State: not CheckInState.Asked } ? null
        : view.DueAt > notice.Now ? null
        : notice.Kind == NoticeKind.CheckInNudge ? CheckInCards.Nudge(view)
        : CheckInCards.Ask(view);
}
