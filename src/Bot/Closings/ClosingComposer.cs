using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Closings;

/// <summary>Says what there is to say at the end of a mentorship, if it is still so when it is sent.</summary>
internal sealed class ClosingComposer(FindMentorships mentorships, FindClosings closings) : IComposes
{
    public IReadOnlyCollection<NoticeKind> Kinds =>
        [
            NoticeKind.ClosingAsked,
            NoticeKind.FinishProposed,
            NoticeKind.FinishPutOff,
            NoticeKind.FinishLapsed,
            NoticeKind.MentorshipCompleted,
            NoticeKind.LookBackShared,
        ];

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation)
    {
        var id = new MentorshipId(notice.SubjectId);
        return
            await closings.OfAsync(id, notice.Recipient, notice.Now, cancellation) is { } closing
            && await mentorships.OneAsync(id, notice.Recipient, cancellation) is { } view
            ? Of(notice.Kind, view, closing, notice.Now)
            : null;
    }

    private static Card? Of(NoticeKind kind, MentorshipView view, ClosingView closing, DateTimeOffset now) =>
        (kind, closing.IsOver) switch
        {
            (NoticeKind.ClosingAsked, false) when !closing.HaveLookedBack => LookBackCards.Guide(view, closing),
            (NoticeKind.FinishProposed, false) when view.Finish.Awaits(view.Me.Id, now) => FinishCards.Asked(view, now),
            (NoticeKind.FinishPutOff, false) when view.Finish.DoneAt(now).Count == 0 => FinishCards.PutOff(view),
            (NoticeKind.FinishLapsed, false) when !view.Finish.IsDone(view.Me.Id, now) => FinishCards.Lapsed(view),
            (NoticeKind.MentorshipCompleted, true) => ClosingCards.Completed(view, closing),
            (NoticeKind.LookBackShared, true) when closing.Shared.Count > 0 || closing.AllStayInTouch =>
                ClosingCards.Completed(view, closing) with
                {
                    Eyebrow = ClosingText.NewsEyebrow,
                },
            _ => null,
        };
}
