using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Reports;

/// <summary>One of the people of a mentorship, as <see cref="SightSql"/> reads them.</summary>
/// <param name="Reasons">Null but in the own row of whoever asks.</param>
/// <param name="Asked">The own check-in that waits for an answer; null in the rows of others.</param>
internal sealed record SightRow(
    SeenMentorship Mentorship,
    SeenCohort Cohort,
    IReadOnlyList<PairReasons>? Reasons,
    CheckInId? Asked,
    SeenMember Member
)
{
    public static SightRow Read(Cells cells) =>
        new(
            MentorshipOf(cells),
            new SeenCohort(cells.Text(), cells.Word<MentoringModel>(), cells.Word<CohortState>()),
            cells.JsonOrNull<IReadOnlyList<PairReasons>>(),
            cells.IdOrNull<CheckInId>(),
            MemberOf(cells)
        );

    private static SeenMentorship MentorshipOf(Cells cells) =>
        new(
            cells.Id<MentorshipId>(),
            cells.Id<CohortId>(),
            cells.Word<MentorshipState>(),
            cells.WordOrNull<EndReason>(),
            cells.Moment(),
            cells.MomentOrNull(),
            cells.Flag()
        );

    private static SeenMember MemberOf(Cells cells) =>
        new(
            cells.Id<PersonId>(),
            cells.Word<MentoringRole>(),
            cells.Word<MemberResponse>(),
            PersonOf(cells),
            EnrolmentOf(cells)
        );

    private static SeenPerson PersonOf(Cells cells) =>
        new(cells.Text(), cells.TextOrNull(), cells.TextOrNull(), cells.TextOrNull(), cells.Text(), cells.Working());

    private static SeenEnrolment? EnrolmentOf(Cells cells) =>
        cells.WordOrNull<EnrolmentState>() is { } state
            ? new SeenEnrolment(state, cells.Texts(), cells.Texts(), cells.Working(), cells.MomentOrNull())
            : null;
}
