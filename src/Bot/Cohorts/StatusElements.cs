using System.Globalization;
using MentorBot.Bot.Buttons;
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
    private const string BetweenFigures = " · ";

    public static IEnumerable<CardElement> Of(CohortStatus status, WorkingTime reader) =>
        status.Cohort.State == CohortState.Draft
            ? []
            :
            [
                .. Figures(status),
                PeopleTile(status.Cohort.Id),
                .. Suggestions(status, reader),
                .. Attention(status, reader),
            ];

    private static IEnumerable<CardElement> Figures(CohortStatus status)
    {
        var (people, pairs) = (status.Funnel, status.Mentorships);
        return !status.Cohort.IsContinuous && status.Cohort.State is CohortState.Enrolling or CohortState.Matching
            ?
            [
                Layout.Stats(
                    (Number(people.Invited), CohortText.StatInvited.Plain),
                    (Number(people.Drafts), CohortText.StatStarted.Plain),
                    (Number(people.Submitted + people.Matched + people.Paused), CohortText.StatSignedUp.Plain)
                ),
                .. Line((people.Paused, CohortText.PausedPeople), (people.Withdrawn, CohortText.WithdrawnPeople)),
            ]
            :
            [
                Layout.Stats(
                    (Number(pairs.Active), CohortText.StatActive.Plain),
                    (Number(people.Matched), CohortText.StatMatched.Plain),
                    (Number(people.Submitted), CohortText.StatWaiting.Plain)
                ),
                .. Line(
                    (pairs.Proposed, CohortText.ProposedPairs),
                    (pairs.Paused, CohortText.PausedPairs),
                    (pairs.Completed, CohortText.CompletedPairs),
                    (pairs.Ended, CohortText.EndedPairs),
                    (people.Withdrawn, CohortText.WithdrawnPeople),
                    (status.CheckInsSent, CohortText.CheckIns)
                ),
            ];
    }

    /// <summary>Figures that are 0 are left out.</summary>
    private static IEnumerable<CardElement> Line(params (int Count, Func<TextValue, SafeText> Words)[] figures)
    {
        var said = figures.Where(figure => figure.Count > 0).Select(figure => figure.Words(figure.Count).Value);
        var line = string.Join(BetweenFigures, said);
        return line.Length == 0 ? [] : [Say.Quiet(new SafeText(line))];
    }

    private static Container PeopleTile(CohortId id) =>
        Layout.Tile(
            CohortText.PeopleTile,
            [CohortText.PeopleTileLead],
            CohortText.PeopleTileSpoken,
            new ShowCohortPeople(id, CohortList.SignedUp, 0)
        );

    private static IEnumerable<CardElement> Suggestions(CohortStatus status, WorkingTime reader) =>
        status is { Cohort.State: CohortState.Matching, Suggestions: { } suggestions }
            ? [Say.Subheading(CohortText.Suggestions), RoundCards.Facts(suggestions, reader)]
            : [];

    private static IEnumerable<CardElement> Attention(CohortStatus status, WorkingTime reader)
    {
        if (status.NeedsAttention.Count + status.Unreachable.Count == 0)
        {
            return [];
        }

        CardElement[] more = status.MoreNeedAttention ? [Say.Quiet(CohortText.MoreAttention)] : [];
        return
        [
            Say.Subheading(CohortText.Attention),
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
            AttentionReason.Silent => Say.Plain(CohortText.Silent(names, since)),
            _ => throw new ArgumentOutOfRangeException(nameof(need), need.Reason, "No words for this reason."),
        };
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
