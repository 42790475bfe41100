using MentorBot.Bot.Cards;
using MentorBot.Bot.Cohorts;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;

namespace MentorBot.Bot.Matching;

/// <summary>The dry run of a match, its approval, and what somebody left over is told.</summary>
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
        preview.State == MatchRunState.Approved
            ? new(
                Say.Title($"The match of {preview.Cohort} is approved"),
                [
                    Say.Plain(
                        $"{preview.Pairs} proposals are on their way, and everybody left over gets the reason and comes first next time."
                    ),
                    .. PreviewElements.Of(preview),
                ],
                [.. AllPairs(preview), Press.Primary("Show the cohort", new ShowCohort(preview.CohortId))]
            )
            : new(
                Say.Title($"Preview of the match: {preview.Cohort}"),
                [Say.Plain($"{Summary(preview)}"), .. PreviewElements.Of(preview)],
                [.. Actions(preview)]
            );

    public static Card Unmatched(UnmatchedNews news) =>
        new(
            Say.Title($"No match for you in {news.Cohort} this time"),
            [
                Say.Plain($"I am sorry. {UnmatchedWords.ForPerson(news.Reason)}"),
                Say.Plain($"You stay on the list and come first in the next match. There is nothing you need to do."),
            ]
        );

    private static string Summary(MatchPreview preview) =>
        preview.Candidates == 0
            ? "Nobody waits for a match, so there is nothing to approve."
            : $"{CohortWords.People(preview.Candidates)} can be matched: {Count(preview.Pairs, "pair")}, {CohortWords.People(preview.Unmatched.Count)} left over. Nobody has been told anything.";

    private static string Count(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";

    private static IEnumerable<CardAction> Actions(MatchPreview preview)
    {
        if (preview.Pairs > 0 && preview.CohortState is CohortState.Matching or CohortState.Active)
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
        yield return Press.Plain("Back to the cohort", new ShowCohort(preview.CohortId));
    }

    private static IEnumerable<CardAction> AllPairs(MatchPreview preview) =>
        preview.Pairs == 0 ? [] : [Press.Plain("All pairs", new ShowMatchPairs(preview.CohortId, 0))];
}
