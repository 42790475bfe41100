using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>
/// Tells members that a mentorship was paused, resumed or ended, if that is still true when the notice is sent. Never
/// says who caused it.
/// </summary>
internal sealed class MentorshipComposer(FindMentorships find, FindPause findPause, FindLeavable findCohorts)
    : IComposes
{
    public IReadOnlyCollection<NoticeKind> Kinds =>
        [
            NoticeKind.MentorshipPaused,
            NoticeKind.MentorshipResumed,
            NoticeKind.MentorshipEnded,
            NoticeKind.MembersChanged,
        ];

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation)
    {
        var id = new MentorshipId(notice.SubjectId);
        var view = await find.OneAsync(id, notice.Recipient, cancellation);
        return (notice.Kind, view?.State) switch
        {
            (NoticeKind.MentorshipPaused, MentorshipState.Paused) => MentorshipCards.Paused(view!, notice.Now),
            (NoticeKind.MentorshipResumed, MentorshipState.Active) => MentorshipCards.Resumed(view!),
            (NoticeKind.MentorshipResumed, null) => await BackAsync(notice.Recipient, cancellation),
            (NoticeKind.MentorshipEnded, MentorshipState.Ended) => MentorshipCards.Ended(view!),
            (NoticeKind.MembersChanged, MentorshipState.Active or MentorshipState.Paused) => MentorshipCards.Changed(
                view!
            ),
            _ => null,
        };
    }

    /// <summary>Here the notice refers to an enrolment: the person has no mentorship, and their pause has ended.</summary>
    private async Task<Card?> BackAsync(PersonId person, CancellationToken cancellation) =>
        await findPause.RunAsync(person, cancellation) is null
        && (await findCohorts.RunAsync(person, cancellation)).Count > 0
            ? MentorshipCards.BackOnTheList()
            : null;
}
