using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Agreements;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Circles;

/// <summary>Tells members of circles what has changed for them, if it is still so when it is sent.</summary>
internal sealed class CircleComposer(
    CircleReplies replies,
    FindRollCalls rolls,
    FindOpenCircles open,
    FindAgreements agreements
) : IComposes
{
    public IReadOnlyCollection<NoticeKind> Kinds =>
        [
            NoticeKind.FacilitatorTurn,
            NoticeKind.MissedYou,
            NoticeKind.CircleNewcomer,
            NoticeKind.CircleWelcome,
            NoticeKind.CircleNotJoined,
        ];

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation) =>
        notice.Kind == NoticeKind.CircleNotJoined ? await NotJoinedAsync(notice, cancellation)
        : await replies.RunningAsync(new MentorshipId(notice.SubjectId), notice.Recipient, cancellation) is not { } view
            ? null
        : notice.Kind switch
        {
            NoticeKind.FacilitatorTurn => await TurnAsync(notice, view, cancellation),
            NoticeKind.MissedYou => await MissedAsync(notice, view, cancellation),
            NoticeKind.CircleNewcomer => await ComingAsync(view, cancellation),
            NoticeKind.CircleWelcome => OpenCircleCards.Welcome(
                view,
                await agreements.OfAsync(view.Id, notice.Recipient, cancellation),
                notice.Now
            ),
            _ => null,
        };

    /// <summary>Whoever has the turn gets the guide; whoever had it hears who stepped in.</summary>
    private async Task<Card?> TurnAsync(DueNotice notice, MentorshipView view, CancellationToken cancellation) =>
        view.Circle!.Facilitator == notice.Recipient
            ? GuideCards.YourTurn(view, await replies.MinutesAsync(view, notice.Now, cancellation), notice.Now)
        : view.Circle is { HasVolunteered: true }
        && view.Partners.FirstOrDefault(p => p.Id == view.Circle.Facilitator) is { } volunteer
            ? GuideCards.Replaced(view, volunteer.Name)
        : null;

    private async Task<Card?> MissedAsync(DueNotice notice, MentorshipView view, CancellationToken cancellation) =>
        await rolls.MissedTwiceAsync(view.Id, notice.Recipient, cancellation)
            ? AttendanceCards.Missed(
                view,
                (await rolls.LastAsync(view.Id, notice.Recipient, notice.Now, cancellation))?.Session
            )
            : null;

    private async Task<Card?> ComingAsync(MentorshipView view, CancellationToken cancellation) =>
        await open.NewcomersAsync(view.Id, view.Me.Id, cancellation) is { Count: > 0 } newcomers
            ? OpenCircleCards.Coming(view, newcomers)
            : null;

    /// <summary>Not for somebody who belongs to a circle by now.</summary>
    private async Task<Card?> NotJoinedAsync(DueNotice notice, CancellationToken cancellation) =>
        await open.RunAsync(notice.Recipient, notice.Now, cancellation) is { Waits: true }
            ? OpenCircleCards.NotJoined()
            : null;
}
