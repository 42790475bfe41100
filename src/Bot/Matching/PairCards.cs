using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Results;

namespace MentorBot.Bot.Matching;

/// <summary>Shows every pair of a match, page by page.</summary>
internal static class PairCards
{
    public static Card Pairs(PairsPage page) =>
        page.All == 0
            ? new(PairText.NoPairs, [Say.Plain(PairText.NoPairsLead)], [.. Actions(page)])
            : new(Title(page), [.. page.Pairs.Select(PairElements.Of)], [.. Actions(page)])
            {
                Eyebrow = PairText.Eyebrow(PreviewElements.Short(page.Cohort), page.Page + 1, page.Pages),
            };

    private static SafeText Title(PairsPage page) =>
        page.Pairs.Any(pair => pair.People.Count > 2) ? PairText.CirclesTitle(page.All) : PairText.PairsTitle(page.All);

    private static IEnumerable<CardAction> Actions(PairsPage page)
    {
        if (page.Page + 1 < page.Pages)
        {
            yield return Press.Plain(PairText.Next, new ShowMatchPairs(page.CohortId, page.Page + 1));
        }

        if (page.Page > 0)
        {
            yield return Press.Plain(PairText.Previous, new ShowMatchPairs(page.CohortId, page.Page - 1));
        }

        if (page.All > 0 && page.State == MatchRunState.Preview)
        {
            yield return Press.Plain(PairText.Change, new ShowPairChanges(page.CohortId, page.Page));
        }

        var back = page.State == MatchRunState.Preview ? MatchText.BackToPreview : MatchText.BackToMatch;
        yield return Press.Plain(back, new ShowMatchPreview(page.CohortId));
    }
}
