using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Results;

namespace MentorBot.Bot.Matching;

/// <summary>Shows every pair of a match, page by page.</summary>
internal static class PairCards
{
    public static Card Pairs(PairsPage page) =>
        new(
            Say.Title($"All pairs: {PreviewElements.Short(page.Cohort)}"),
            [Say.Quiet($"{Where(page)}"), .. page.Pairs.Select(PairElements.Of)],
            [.. Actions(page)]
        );

    private static string Where(PairsPage page) =>
        page.All == 0
            ? "There are no pairs."
            : $"The weakest first, scores from 0 to 1000. Page {page.Page + 1} of {page.Pages}, {CountOf(page)}.";

    private static string CountOf(PairsPage page) => page.All == 1 ? "1 pair" : $"{page.All} pairs";

    private static IEnumerable<CardAction> Actions(PairsPage page)
    {
        if (page.Page + 1 < page.Pages)
        {
            yield return Press.Plain("Next", new ShowMatchPairs(page.CohortId, page.Page + 1));
        }

        if (page.Page > 0)
        {
            yield return Press.Plain("Previous", new ShowMatchPairs(page.CohortId, page.Page - 1));
        }

        if (page.All > 0 && page.State == MatchRunState.Preview)
        {
            yield return Press.Plain("Lock, bar or swap", new ShowPairChanges(page.CohortId, page.Page));
        }

        var back = page.State == MatchRunState.Preview ? "Back to the preview" : "Back to the match";
        yield return Press.Plain(back, new ShowMatchPreview(page.CohortId));
    }
}
