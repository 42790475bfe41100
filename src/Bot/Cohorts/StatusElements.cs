using MentorBot.Bot.Cards;
using MentorBot.Bot.Suggestions;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>
/// Card elements with a cohort's figures and the mentorships that need attention. They never reveal a note, a rating, or who ended a mentorship.
/// </summary>
internal static class StatusElements
{
    public static IEnumerable<CardElement> Of(CohortStatus status, WorkingTime reader) =>
        status.Cohort.State == CohortState.Draft
            ? []
            :
            [
                .. People(status.Funnel),
                .. Suggestions(status, reader),
                .. Mentorships(status),
                .. Attention(status, reader),
            ];

    private static IEnumerable<CardElement> People(EnrolmentFunnel funnel) =>
        [
            Say.Subheading($"People"),
            new FactSet([
                Say.Fact("Invited", $"{funnel.Invited}"),
                Say.Fact("Began to sign up", $"{funnel.Drafts}"),
                Say.Fact("Wait for a match", $"{funnel.Submitted}"),
                Say.Fact("Matched", $"{funnel.Matched}"),
                Say.Fact("Paused", $"{funnel.Paused}"),
                Say.Fact("Withdrawn", $"{funnel.Withdrawn}"),
            ]),
        ];

    private static IEnumerable<CardElement> Suggestions(CohortStatus status, WorkingTime reader) =>
        status is { Cohort.State: CohortState.Matching, Suggestions: { } suggestions }
            ? [Say.Subheading($"Suggestions"), RoundCards.Facts(suggestions, reader)]
            : [];

    private static IEnumerable<CardElement> Mentorships(CohortStatus status)
    {
        var counts = status.Mentorships;
        return status.Cohort.State is CohortState.Enrolling or CohortState.Matching
            ? []
            :
            [
                Say.Subheading($"Mentorships"),
                new FactSet([
                    Say.Fact("Proposed", $"{counts.Proposed}"),
                    Say.Fact("Active", $"{counts.Active}"),
                    Say.Fact("Paused", $"{counts.Paused}"),
                    Say.Fact("Completed", $"{counts.Completed}"),
                    Say.Fact("Ended", $"{counts.Ended}"),
                    Say.Fact("Check-ins, last 28 days", $"{status.CheckInsSent} sent"),
                ]),
            ];
    }

    private static IEnumerable<CardElement> Attention(CohortStatus status, WorkingTime reader)
    {
        if (status.NeedsAttention.Count + status.Unreachable.Count == 0)
        {
            return [];
        }

        CardElement[] more = status.MoreNeedAttention ? [Say.Quiet($"… and more. Look after these first.")] : [];
        return
        [
            Say.Subheading($"Needs attention"),
            .. status.NeedsAttention.Select(need => Attention(need, reader)),
            .. more,
            .. ReachElements.Of(status.Unreachable, reader),
        ];
    }

    private static TextBlock Attention(NeedsAttention need, WorkingTime reader)
    {
        var (names, since) = (Listing.Of(need.Names), LocalDates.Day(need.Since, reader));
        return need.Reason switch
        {
            AttentionReason.Silent => Say.Plain($"**{names}**: nobody has answered a check-in since {since}."),
            _ => throw new ArgumentOutOfRangeException(nameof(need), need.Reason, "No words for this reason."),
        };
    }
}
