using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Requests;

/// <summary>Tells how a request stands, and that somebody offers a skill, if it is still so when it is sent.</summary>
internal sealed class RequestComposer(FindRequests requests, FindHelpers helpers, RequestReplies replies) : IComposes
{
    public IReadOnlyCollection<NoticeKind> Kinds =>
        [NoticeKind.HelpRequested, NoticeKind.HelpAnswered, NoticeKind.HelpWithdrawn, NoticeKind.SkillOffered];

    public Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation) =>
        notice.Kind == NoticeKind.SkillOffered
            ? OfferedAsync(notice, cancellation)
            : StandingAsync(notice, cancellation);

    private async Task<Card?> OfferedAsync(DueNotice notice, CancellationToken cancellation)
    {
        var wait = new HelpWaitId(notice.SubjectId);
        if (await requests.WaitAsync(wait, notice.Recipient, cancellation) is not { } skill)
        {
            return null;
        }

        var page = await helpers.RunAsync(skill, notice.Recipient, page: 0, notice.Now, cancellation);
        return page.Total > 0 ? HelperCards.Offered(page) : null;
    }

    private async Task<Card?> StandingAsync(DueNotice notice, CancellationToken cancellation)
    {
        var id = new HelpRequestId(notice.SubjectId);
        if (
            await requests.OneAsync(id, notice.Recipient, cancellation) is not { } view
            || !IsStillSo(notice.Kind, view)
            || await requests.HoursAsync(notice.Recipient, cancellation) is not { } hours
        )
        {
            return null;
        }

        return RequestCards.Of(view, await replies.NextAsync(view, notice.Recipient, notice.Now, cancellation), hours);
    }

    private static bool IsStillSo(NoticeKind kind, HelpRequestView view) =>
        kind switch
        {
            NoticeKind.HelpRequested => view is { IsMine: false, IsOpen: true },
            NoticeKind.HelpWithdrawn => view
                is { IsMine: false, State: HelpRequestState.Withdrawn or HelpRequestState.Closed },
            _ => view
                is {
                    IsMine: true,
                    IsOpen: false,
                    State: not (HelpRequestState.Accepted or HelpRequestState.Withdrawn)
                },
        };
}
