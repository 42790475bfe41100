using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.MatchRuns.Wishes;

namespace MentorBot.Bot.Matching;

/// <summary>Cards to lock, bar and swap pairs, and to undo that.</summary>
internal static class WishCards
{
    public static Card Changes(PairsPage page)
    {
        var isOfTwo = page.Pairs.All(pair => pair.People.Count == 2);
        var two = isOfTwo
            ? Press.Plain("Swap the two", new SwapChosenPairs(page.CohortId, page.Page))
            : Press.Plain("Two people", new ShowNamedPair(page.CohortId));
        return new(
            Say.Title($"Change pairs: {PreviewElements.Short(page.Cohort)}"),
            [
                Say.Plain(
                    $"A locked pair is made whatever it scores, a barred one is not made. To swap partners, choose two pairs. It takes effect with the next run."
                ),
                new ChoiceInput(WishForm.Pairs, "Pairs of this page", [.. page.Pairs.Select(ChoiceOf)])
                {
                    IsMultiSelect = true,
                    Style = "expanded",
                },
            ],
            [
                Press.Plain("Lock", new LockChosenPairs(page.CohortId, page.Page)),
                .. isOfTwo
                    ? [Press.Plain("Bar", new BarChosenPairs(page.CohortId, page.Page))]
                    : Array.Empty<CardAction>(),
                two,
                Press.Plain("Locks and bars", new ShowWishes(page.CohortId)),
                Press.Plain("Back to the pairs", new ShowMatchPairs(page.CohortId, page.Page)),
            ]
        );
    }

    public static Card Wishes(WishList list) =>
        list.Newest.Count == 0
            ? new(
                Say.Title($"Locks and bars: {PreviewElements.Short(list.Cohort)}"),
                [Say.Plain($"There are none: every pair is the planner's choice.")],
                [.. Onward(list)]
            )
            : new(
                Say.Title($"Locks and bars: {PreviewElements.Short(list.Cohort)}"),
                [
                    Say.Plain($"They hold for every run from the next one on, until you take them back.{More(list)}"),
                    new ChoiceInput(WishForm.Pairs, "Take back", [.. list.Newest.Select(ChoiceOf)])
                    {
                        IsMultiSelect = true,
                        Style = "expanded",
                    },
                ],
                [
                    .. Onward(list),
                    Press.Plain("Take back the chosen", new TakeBackChosen(list.CohortId)),
                    Press.Danger("Take back all", new TakeBackAll(list.CohortId)),
                ]
            );

    private static IEnumerable<CardAction> Onward(WishList list)
    {
        if (list.CanBeMatched)
        {
            yield return Press.Primary("Run again", new RunMatchPreview(list.CohortId));
        }

        yield return Press.Plain("Two other people", new ShowNamedPair(list.CohortId));
        yield return Press.Plain("Back to the match", new ShowMatchPreview(list.CohortId));
    }

    private static string More(WishList list) =>
        list.All > list.Newest.Count ? $" These are the newest of {PreviewWords.Number(list.All)}." : "";

    private static Choice ChoiceOf(PreviewPair pair) =>
        Say.Choice(
            $"{string.Join(" – ", pair.People.Select(person => PreviewElements.Short(person.Name)))} ({pair.Score}{(pair.Locked ? ", locked" : "")}{CostOf(pair)})",
            WishForm.ValueOf(pair.People.Select(person => person.Id))
        );

    private static string CostOf(PreviewPair pair) =>
        pair.PriceToBar is { } price ? $"; barring costs {PairElements.Price(price)}" : "";

    private static Choice ChoiceOf(NamedWish wish)
    {
        var kind = wish.Kind == MatchWishKind.Locked ? "Locked" : "Barred";
        return Say.Choice(
            $"{kind}: {PreviewElements.Short(wish.Names.First)} – {PreviewElements.Short(wish.Names.Second)}, by {PreviewElements.Short(wish.By)}",
            WishForm.ValueOf([wish.Pair.First, wish.Pair.Second])
        );
    }
}
