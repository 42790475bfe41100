using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.MatchRuns.Wishes;

namespace MentorBot.Bot.Matching;

/// <summary>Cards to lock, bar and swap pairs, and to undo that.</summary>
internal static class WishCards
{
    private const string BetweenNames = " – ";

    public static Card Changes(PairsPage page)
    {
        var isOfTwo = page.Pairs.All(pair => pair.People.Count == 2);
        return new(
            PairText.ChangeTitle,
            [
                Say.Plain(PairText.ChangeLead),
                new ChoiceInput(WishForm.Pairs, PairText.ChoosePairs.Plain, [.. page.Pairs.Select(ChoiceOf)])
                {
                    IsMultiSelect = true,
                    Style = "expanded",
                },
                Say.Quiet(PairText.ChangeWhen),
            ],
            [
                Press.Plain(PairText.Lock, new LockChosenPairs(page.CohortId, page.Page)),
                .. isOfTwo
                    ?
                    [
                        Press.Plain(PairText.Bar, new BarChosenPairs(page.CohortId, page.Page)),
                        Press.Plain(PairText.Swap, new SwapChosenPairs(page.CohortId, page.Page)),
                    ]
                    : new[] { Press.Plain(PairText.TwoPeople, new ShowNamedPair(page.CohortId)) },
                Press.More(Press.Plain(PairText.ShowLocks, new ShowWishes(page.CohortId))),
                Press.More(Press.Plain(PairText.BackToPairs, new ShowMatchPairs(page.CohortId, page.Page))),
            ]
        )
        {
            Eyebrow = MatchText.Eyebrow(PreviewElements.Short(page.Cohort)),
        };
    }

    public static Card Wishes(WishList list) =>
        new(PairText.LocksTitle, [.. Body(list)], [.. Onward(list), .. Undo(list)])
        {
            Eyebrow = MatchText.Eyebrow(PreviewElements.Short(list.Cohort)),
        };

    private static IEnumerable<CardElement> Body(WishList list)
    {
        if (list.Newest.Count == 0)
        {
            yield return Say.Plain(PairText.LocksNone);
            yield break;
        }

        yield return Say.Plain(PairText.LocksLead);
        yield return new ChoiceInput(WishForm.Pairs, PairText.Undo.Plain, [.. list.Newest.Select(ChoiceOf)])
        {
            IsMultiSelect = true,
            Style = "expanded",
        };
        if (list.All > list.Newest.Count)
        {
            yield return Say.Quiet(PairText.LocksNewest(list.All));
        }
    }

    private static IEnumerable<CardAction> Onward(WishList list)
    {
        if (list.CanBeMatched)
        {
            yield return Press.Primary(PairText.PreviewAgain, new RunMatchPreview(list.CohortId));
        }

        yield return Press.Plain(PairText.TwoPeople, new ShowNamedPair(list.CohortId));
        var back = Press.Plain(PairText.BackToMatch, new ShowMatchPreview(list.CohortId));
        yield return list.Newest.Count > 0 ? Press.More(back) : back;
    }

    private static IEnumerable<CardAction> Undo(WishList list) =>
        list.Newest.Count == 0
            ? []
            :
            [
                Press.Plain(PairText.UndoChosen, new TakeBackChosen(list.CohortId)),
                Press.More(Press.Danger(PairText.UndoAll, new TakeBackAll(list.CohortId))),
            ];

    private static Choice ChoiceOf(PreviewPair pair)
    {
        var names = string.Join(BetweenNames, pair.People.Select(person => PreviewElements.Short(person.Name)));
        var fit = PairElements.Fit(pair.Score);
        return Say.Choice(
            pair.Locked ? PairText.ChoiceLocked(names, fit) : PairText.Choice(names, fit),
            WishForm.ValueOf(pair.People.Select(person => person.Id))
        );
    }

    private static Choice ChoiceOf(NamedWish wish)
    {
        var (one, other) = (PreviewElements.Short(wish.Names.First), PreviewElements.Short(wish.Names.Second));
        var by = PreviewElements.Short(wish.By);
        return Say.Choice(
            wish.Kind == MatchWishKind.Locked
                ? PairText.WishLocked(one, other, by)
                : PairText.WishBarred(one, other, by),
            WishForm.ValueOf([wish.Pair.First, wish.Pair.Second])
        );
    }
}
