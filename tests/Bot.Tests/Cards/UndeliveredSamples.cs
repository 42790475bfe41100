using MentorBot.Bot.Undelivered;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class UndeliveredSamples : ICardSamples
{
    private static readonly WorkingTime Berlin = WorkingTime.Default("Europe/Berlin");

    private static readonly StuckPage Many = new(
        [
            .. Enumerable
                .Range(0, UndeliveredCards.PageSize)
                .Select(n => Stuck(Awkward.Names[n % Awkward.Names.Count], n)),
        ],
        1_000
    );

    public IEnumerable<CardSample> All =>
        [
            new("UndeliveredCards.Page of none", UndeliveredCards.Page(new([], 0), 0, Berlin)),
            new("UndeliveredCards.Page in the middle", UndeliveredCards.Page(Many, 50, Berlin)),
            new("UndeliveredCards.Page of one", UndeliveredCards.Page(new([Stuck("Ada Lovelace", 0)], 1), 0, Berlin)),
            new("UndeliveredCards.WholePage", UndeliveredCards.WholePage(Many, 50)),
            new("UndeliveredCards.WholePage of one", UndeliveredCards.WholePage(new([Stuck("Ada Lovelace", 1)], 1), 0)),
            new($"UndeliveredCards.Page {UsualSamples.Mark}", UndeliveredCards.Page(Usual, 0, Berlin)),
            new($"UndeliveredCards.WholePage {UsualSamples.Mark}", UndeliveredCards.WholePage(Usual, 0)),
        ];

    private static StuckPage Usual =>
        new([Stuck("Aylin Demir", 0), Stuck("Vikram Singh", 1, Reachability.Removed), Stuck("Mia Rossi", 1)], 3);

    private static StuckNotice Stuck(string name, int n, Reachability reachability = Reachability.Reachable) =>
        new(
            Ids.New<NoticeId>(A.Now),
            n % 2 == 0 ? NoticeKind.CheckIn : NoticeKind.Introduction,
            n % 2 == 0 ? NoticeState.Ambiguous : NoticeState.Dead,
            Ids.New<PersonId>(A.Now),
            name,
            reachability,
            Ids.NewGuid(A.Now),
            n + 1,
            n % 2 == 0 ? "500 ServiceError" : "400 BadSyntax",
            A.Now
        );
}
