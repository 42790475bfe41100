using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Sessions;

/// <summary>Tells how a session stands, if it is still so when it is sent.</summary>
internal sealed class SessionComposer(SessionReplies replies) : IComposes
{
    /// <summary>A reminder that comes earlier than this belongs to a time that was moved.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromDays(5);

    public IReadOnlyCollection<NoticeKind> Kinds =>
        [
            NoticeKind.SessionProposed,
            NoticeKind.SessionAgreed,
            NoticeKind.SessionPlaced,
            NoticeKind.SessionCancelled,
            NoticeKind.SessionReminder,
            NoticeKind.SessionLapsed,
        ];

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation)
    {
        var id = new SessionId(notice.SubjectId);
        if (
            await replies.FindAsync(id, notice.Recipient, cancellation)
            is not { View.State: MentorshipState.Active } found
        )
        {
            return null;
        }

        var (view, session) = found;
        var agenda = await replies.AgendaAsync(view.Id, notice.Recipient, cancellation);
        return Of(notice, view, session, agenda);
    }

    private static Card? Of(DueNotice notice, MentorshipView view, SessionView session, string? agenda) =>
        notice.Kind switch
        {
            NoticeKind.SessionProposed when session.Awaits(notice.Recipient) => SessionCards.Choose(
                view,
                session,
                agenda
            ),
            NoticeKind.SessionAgreed when session.IsAhead(notice.Now) && !session.Awaits(notice.Recipient) =>
                SessionCards.Agreed(view, session, agenda),
            NoticeKind.SessionPlaced when session.IsAhead(notice.Now) => PlaceCards.Changed(view, session, agenda),
            NoticeKind.SessionCancelled when session.State == SessionState.Cancelled => SessionCards.Cancelled(
                view,
                session
            ),
            NoticeKind.SessionReminder when session.IsAhead(notice.Now) && session.StartsAt < notice.Now + Near =>
                ReminderCards.Of(view, session, agenda),
            NoticeKind.SessionLapsed when IsStillUnanswered(view, session) => SessionCards.Lapsed(view, session),
            _ => null,
        };

    /// <summary>Whoever has proposed or agreed on something since needs no such word.</summary>
    private static bool IsStillUnanswered(MentorshipView view, SessionView session) =>
        session.State switch
        {
            SessionState.Cancelled => view.Session is null,
            SessionState.Agreed => !session.IsAsking,
            _ => false,
        };
}
