using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.MatchRuns.Results;

namespace MentorBot.Bot.Matching;

/// <summary>The buttons of a preview that is not approved; what is done seldom is behind "…".</summary>
internal static class PreviewActions
{
    public static IEnumerable<CardAction> Of(MatchPreview preview)
    {
        var again = Press.Plain(MatchText.PlanAgain, new RunMatchPreview(preview.CohortId));
        return
        [
            .. First(preview),
            .. AllPairs(preview),
            preview.Summary.Pairs == 0 ? again : Press.More(again),
            Press.More(Press.Plain(MatchText.Details, new ShowMatchMore(preview.CohortId))),
            Press.More(Press.Plain(MatchText.BackToCohort, new ShowCohort(preview.CohortId))),
        ];
    }

    public static IEnumerable<CardAction> AllPairs(MatchPreview preview) =>
        preview.Summary.Pairs == 0
            ? []
            :
            [
                Press.Plain(
                    PreviewWords.AreCircles(preview.Summary) ? MatchText.AllCircles : MatchText.AllPairs,
                    new ShowMatchPairs(preview.CohortId, 0)
                ),
            ];

    private static IEnumerable<CardAction> First(MatchPreview preview) =>
        (preview.CohortState, preview.Summary.Pairs) switch
        {
            (CohortState.Enrolling, 0) => [Press.Primary(MatchText.Invite, new ShowInvite(preview.CohortId))],
            (CohortState.Enrolling, _) => [Press.Primary(MatchText.CloseFirst, new CloseCohort(preview.CohortId))],
            (CohortState.Matching or CohortState.Active, > 0) => [Press.Primary(MatchText.Approve, Ask(preview))],
            _ => [],
        };

    private static AskApproveMatch Ask(MatchPreview preview) => new(preview.Id, preview.CohortId);
}
