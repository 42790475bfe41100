using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>Composes notices about a cohort, unless they have become outdated by the time they are sent.</summary>
internal sealed class CohortComposer(ReadCohortNotice read) : IComposes
{
    public IReadOnlyCollection<NoticeKind> Kinds =>
        [
            NoticeKind.CohortInvitation,
            NoticeKind.InvitationReminder,
            NoticeKind.EnrolmentClosed,
            NoticeKind.EnrolmentReopened,
            NoticeKind.MatchDelayed,
            NoticeKind.CohortCompleted,
        ];

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation) =>
        await read.RunAsync(new CohortId(notice.SubjectId), notice.Recipient, cancellation) is { } about
            ? CardOf(notice.Kind, about)
            : null;

    private static Card? CardOf(NoticeKind kind, CohortNotice about) =>
        (kind, about.Cohort.State) switch
        {
            (NoticeKind.CohortInvitation, CohortState.Enrolling) when about is { Enrolled: null, IsEligible: true } =>
                CohortNoticeCards.Invitation(about),
            (NoticeKind.InvitationReminder, CohortState.Enrolling)
                when about is { Enrolled: null or EnrolmentState.Draft, IsEligible: true } =>
                CohortNoticeCards.Reminder(about),
            (NoticeKind.EnrolmentClosed, CohortState.Matching) => CohortNoticeCards.EnrolmentClosed(about),
            (NoticeKind.EnrolmentReopened, CohortState.Enrolling or CohortState.Matching or CohortState.Active)
                when about.Enrolled is EnrolmentState.Submitted or EnrolmentState.Matched => CohortNoticeCards.NewDates(
                about
            ),
            (NoticeKind.MatchDelayed, CohortState.Matching) when about.Enrolled == EnrolmentState.Submitted =>
                CohortNoticeCards.Delayed(about),
            (NoticeKind.CohortCompleted, CohortState.Completed or CohortState.Cancelled) => CohortNoticeCards.Over(
                about
            ),
            _ => null,
        };
}
