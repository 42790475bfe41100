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
    private const int MostChoices = 4;

    public static Card Choose(IReadOnlyList<CohortLine> cohorts) =>
        new(
            Say.Title($"Which cohort shall be matched?"),
            [Say.Plain($"I make a preview first. Nobody is told anything before you approve it.")],
            [
                .. cohorts
                    .Take(MostChoices)
                    .Select(c => Press.Plain(PreviewElements.Short(c.Name), new RunMatchPreview(c.Id))),
                Press.Plain("All cohorts", new ShowCohorts()),
            ]
        );

    public static Card NothingToMatch() =>
        new(
            Say.Title($"There is nothing to match"),
            [Say.Plain($"A cohort can be matched once its enrolment is open.")],
            Press.Plain("All cohorts", new ShowCohorts()),
            Press.Plain("New cohort", new OfferNewCohort())
        );

    public static Card Preview(MatchPreview preview) =>
        preview.State switch
        {
            MatchRunState.Approved => Approved(preview),
            MatchRunState.Approving => Approving(preview),
            _ when preview.Refused is { } why => Fresh(preview).Warning(RefusalWords.For(why)),
            _ => Fresh(preview),
        };

    /// <summary>The actions on a preview other than approving it.</summary>
    public static Card More(MatchPreview preview) =>
        new(
            Say.Title($"More about the match: {PreviewElements.Short(preview.Cohort)}"),
            [
                .. PreviewElements.Details(preview.Summary),
                Say.Plain($"Every run keeps its inputs, its seed and its result, so it can be compared and repeated."),
                Say.Quiet(
                    $"Seed {PreviewWords.Number(preview.Seed)}, input hash {PreviewWords.Hash(preview)}, {PreviewWords.Made(preview.Summary)}"
                ),
            ],
            [
                Press.Plain("Compare with the run before", new ShowMatchComparison(preview.CohortId)),
                Press.Plain("Run again from its seed", new RepeatMatch(preview.CohortId)),
                Press.Plain("Locks and bars", new ShowWishes(preview.CohortId)),
                .. preview.State == MatchRunState.Preview
                    ? [Press.Danger("Throw this preview away", new StopMatchRun(preview.Id, preview.CohortId))]
                    : Array.Empty<CardAction>(),
                Press.Plain("Back to the match", new ShowMatchPreview(preview.CohortId)),
            ]
        );

    public static Card Unmatched(UnmatchedNews news) =>
        new(
            Say.Title($"No match for you in {news.Cohort} this time"),
            [
                Say.Plain($"I am sorry. {UnmatchedPersonWords.For(news)}"),
                Say.Plain($"You stay on the list and come first in the next match. There is nothing you need to do."),
            ]
        );

    private static Card Approved(MatchPreview preview) =>
        new(
            Say.Title($"The match of {PreviewElements.Short(preview.Cohort)} is approved"),
            [
                Say.Plain(
                    $"The proposals of {PreviewWords.Made(preview.Summary)} are on their way, and everybody left over gets the reason and comes first next time."
                ),
                .. PreviewElements.Of(preview),
            ],
            [
                .. AllPairs(preview),
                Press.Plain("More", new ShowMatchMore(preview.CohortId)),
                Press.Primary("Show the cohort", new ShowCohort(preview.CohortId)),
            ]
        );

    private static Card Approving(MatchPreview preview) =>
        new(
            Say.Title($"Approving the match of {PreviewElements.Short(preview.Cohort)}…"),
            [
                Say.Plain(
                    $"The proposals of {PreviewWords.Made(preview.Summary)} are being written, all at once. Until that is done nobody is told anything; whoever approved it is told when it is done."
                ),
            ],
            Press.Primary("Refresh", new ShowMatchPreview(preview.CohortId)),
            Press.Danger("Stop the approval", new StopMatchRun(preview.Id, preview.CohortId)),
            Press.Plain("Back to the cohort", new ShowCohort(preview.CohortId))
        );

    private static Card Fresh(MatchPreview preview) =>
        new(
            Say.Title($"{PreviewWords.Headline(preview.Summary)}"),
            [
                Layout.Under(
                    $"Preview of the match: {PreviewElements.Short(preview.Cohort)}. Nobody has been told anything."
                ),
                .. PreviewElements.Of(preview),
            ],
            [.. Actions(preview)]
        );

    private static IEnumerable<CardAction> Actions(MatchPreview preview)
    {
        if (preview.Summary.Pairs > 0 && preview.CohortState is CohortState.Matching or CohortState.Active)
        {
            yield return Press.Primary("Approve and propose", new ApproveMatchRun(preview.Id, preview.CohortId));
        }

        if (preview.CohortState == CohortState.Enrolling)
        {
            yield return Press.Plain("Close enrolment, to approve it", new CloseCohort(preview.CohortId));
        }

        foreach (var pairs in AllPairs(preview))
        {
            yield return pairs;
        }

        yield return Press.Plain("Preview again", new RunMatchPreview(preview.CohortId));
        yield return Press.Plain("More", new ShowMatchMore(preview.CohortId));
        yield return Press.Plain("Back to the cohort", new ShowCohort(preview.CohortId));
    }

    private static IEnumerable<CardAction> AllPairs(MatchPreview preview) =>
        preview.Summary.Pairs == 0 ? [] : [Press.Plain("All pairs", new ShowMatchPairs(preview.CohortId, 0))];
}
