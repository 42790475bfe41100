using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Matching;

/// <summary>Cards for the preview of a match, its approval, and the message to somebody without a match.</summary>
internal static class MatchCards
{
    private const int MostChoices = 8;

    public static Card Choose(IReadOnlyList<CohortLine> cohorts) =>
        new(
            MatchText.ChooseTitle,
            [
                Say.Plain(MatchText.ChooseLead),
                .. cohorts
                    .Take(MostChoices)
                    .Select(cohort =>
                        Layout.Tile(
                            SafeText.Of(cohort.Name),
                            [StateWords.Short(cohort.State)],
                            MatchText.ChooseSpoken(PreviewElements.Short(cohort.Name)),
                            new RunMatchPreview(cohort.Id)
                        )
                    ),
            ],
            Press.Plain(MatchText.AllCohorts, new ShowCohorts())
        );

    public static Card NothingToMatch() =>
        new(
            MatchText.NothingTitle,
            [Say.Plain(MatchText.NothingLead)],
            Press.Plain(MatchText.AllCohorts, new ShowCohorts()),
            Press.Plain(MatchText.NewCohort, new OfferNewCohort())
        );

    public static Card Preview(MatchPreview preview) =>
        preview.State switch
        {
            MatchRunState.Approved => Approved(preview),
            MatchRunState.Approving => Approving(preview),
            _ when preview.Refused is { } why => Fresh(preview).Warning(RefusalWords.For(why)),
            _ => Fresh(preview),
        };

    /// <summary>Names what approving does before anybody is told.</summary>
    public static Card ConfirmApproval(MatchPreview preview)
    {
        var left = preview.Unmatched.Sum(group => group.People);
        return new(
            PreviewWords.Question(preview.Summary),
            [
                Say.Plain(MatchText.ConfirmLead(PreviewWords.Placed(preview))),
                .. left > 0 ? [Say.Plain(MatchText.ConfirmLeft(left))] : Array.Empty<CardElement>(),
                Say.Quiet(MatchText.ConfirmUndo),
            ],
            Press.Primary(MatchText.ConfirmSend, new ApproveMatchRun(preview.Id, preview.CohortId)),
            Press.Plain(MatchText.NotYet, new ShowMatchPreview(preview.CohortId))
        )
        {
            Eyebrow = MatchText.Eyebrow(PreviewElements.Short(preview.Cohort)),
        };
    }

    public static Card Unmatched(UnmatchedNews news) =>
        new(
            MatchText.UnmatchedTitle,
            [Say.Plain(MatchText.UnmatchedLead(UnmatchedPersonWords.For(news))), Say.Plain(MatchText.UnmatchedNext)],
            Press.Plain(MatchText.Profile, new ShowProfile())
        )
        {
            Eyebrow = MatchText.UnmatchedEyebrow(news.Cohort),
        };

    private static Card Approved(MatchPreview preview) =>
        new(
            PreviewWords.Approved(preview.Summary),
            [Say.Plain(MatchText.ApprovedLead), .. PreviewElements.Of(preview)],
            [
                Press.Primary(MatchText.ShowCohort, new ShowCohort(preview.CohortId)),
                .. PreviewActions.AllPairs(preview),
                Press.More(Press.Plain(MatchText.Details, new ShowMatchMore(preview.CohortId))),
            ]
        )
        {
            Eyebrow = MatchText.ApprovedEyebrow(PreviewElements.Short(preview.Cohort)),
        };

    private static Card Approving(MatchPreview preview) =>
        new(
            MatchText.ApprovingTitle,
            [Say.Plain(MatchText.ApprovingLead)],
            Press.Primary(MatchText.Refresh, new ShowMatchPreview(preview.CohortId)),
            Press.Plain(MatchText.BackToCohort, new ShowCohort(preview.CohortId)),
            Press.Danger(MatchText.StopApproval, new StopMatchRun(preview.Id, preview.CohortId))
        )
        {
            Eyebrow = MatchText.ApprovedEyebrow(PreviewElements.Short(preview.Cohort)),
        };

    private static Card Fresh(MatchPreview preview) =>
        new(
            PreviewWords.Headline(preview.Summary),
            [
                Layout.Under(
                    preview is { CohortState: CohortState.Enrolling, Summary.Pairs: > 0 }
                        ? MatchText.CloseFirstNote
                        : MatchText.NotToldYet
                ),
                .. PreviewElements.Of(preview),
            ],
            [.. PreviewActions.Of(preview)]
        )
        {
            Eyebrow = MatchText.Eyebrow(PreviewElements.Short(preview.Cohort)),
        };
}
