using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>
/// Composes check-ins and partner notes at send time. A check-in that has been answered, closed or paused since, or a
/// note that is no longer shared with the partner, is not sent.
/// </summary>
internal sealed class CheckInComposer(FindCheckIns find, SessionsOfCheckIns sessions) : IComposesMany
{
    private static readonly Dictionary<(CheckInId, PersonId), PartnerNote> NoNotes = [];

    public IReadOnlyCollection<NoticeKind> Kinds =>
        [NoticeKind.CheckIn, NoticeKind.CheckInNudge, NoticeKind.PartnerNote];

    public async Task<Func<DueNotice, Card?>> ReadAsync(
        IReadOnlyList<DueNotice> notices,
        CancellationToken cancellation
    )
    {
        var handedOn = notices.ToLookup(n => n.Kind == NoticeKind.PartnerNote, KeyOf);
        var asked = handedOn[false].Select(key => key.Id).ToList();
        var views = await find.ManyAsync(asked, cancellation);
        var held = asked.Count > 0 ? await sessions.WhenAsync(asked, notices[0].Now, cancellation) : [];
        var notes = handedOn.Contains(true) ? await find.NotesAsync([.. handedOn[true]], cancellation) : NoNotes;
        return notice =>
            notice.Kind != NoticeKind.PartnerNote ? Compose(notice, views.GetValueOrDefault(KeyOf(notice)), held)
            : notes.TryGetValue(KeyOf(notice), out var note) ? CheckInCards.FromPartner(note)
            : null;
    }

    private static (CheckInId Id, PersonId Person) KeyOf(DueNotice notice) =>
        (new CheckInId(notice.SubjectId), notice.Recipient);

    private static Card? Compose(DueNotice notice, CheckInView? view, Dictionary<CheckInId, DateTimeOffset?> held) =>
        view is null or { IsOver: true } or { IsPaused: true } or { AwaitsPartners: true } ? null
        : view.State != CheckInState.Asked ? null
        : view.DueAt > notice.Now ? null
        : notice.Kind == NoticeKind.CheckInNudge ? CheckInCards.Nudge(WithSession(view, held))
        : CheckInCards.Ask(WithSession(view, held));

    private static CheckInView WithSession(CheckInView view, Dictionary<CheckInId, DateTimeOffset?> held) =>
        view with
        {
            SessionAt = held.GetValueOrDefault(view.Id),
        };
}
