using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Exchange;

/// <summary>
/// Shows all what they bring when their session begins: if it still does, and if anything was not taken back meanwhile.
/// </summary>
internal sealed class ExchangeComposer(FindSessions sessions, FindMentorships mentorships) : IComposes
{
    /// <summary>What comes earlier than this belongs to a time that was moved.</summary>
    private static readonly TimeSpan Near = 2 * Session.ExchangeAhead;

    public IReadOnlyCollection<NoticeKind> Kinds => [NoticeKind.SessionExchange];

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation) =>
        await sessions.OneAsync(new SessionId(notice.SubjectId), notice.Recipient, cancellation) is { } session
        && IsBeginning(session, notice.Now)
        && await mentorships.OneAsync(session.MentorshipId, notice.Recipient, cancellation)
            is { State: MentorshipState.Active, Exchange.IsFilled: true } view
            ? ExchangeCards.AtSession(view, session.StartsAt!.Value)
            : null;

    private static bool IsBeginning(SessionView session, DateTimeOffset now) =>
        session is { State: SessionState.Agreed, StartsAt: { } starts }
        && starts - Near <= now
        && now < starts.AddMinutes(session.Minutes);
}
