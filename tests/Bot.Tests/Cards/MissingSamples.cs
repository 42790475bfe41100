using MentorBot.Bot.Missing;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class MissingSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("MissingPeopleCards.Nobody", MissingPeopleCards.Nobody()),
            new("MissingPeopleCards.Of many", MissingPeopleCards.Of(Many)),
            .. Enum.GetValues<DirectoryHoldState>()
                .Select(state => new CardSample(
                    $"MissingPeopleCards.Of {state}",
                    MissingPeopleCards.Of(Usual with { State = state })
                )),
            new($"MissingPeopleCards.Of {UsualSamples.Mark}", MissingPeopleCards.Of(Usual)),
        ];

    private static DirectoryHoldView Usual =>
        new(
            Ids.New<DirectoryHoldId>(A.Now),
            DirectoryHoldState.Open,
            A.Now,
            Missing: 7,
            People: 40,
            ["Aylin Demir", "Ben Lind", "Chen Wei", "Mia Rossi", "Noor Haddad", "Tom Berg", "Vikram Singh"]
        );

    private static DirectoryHoldView Many =>
        Usual with
        {
            Missing = 4_000,
            People = 9_000,
            Names =
            [
                .. Enumerable.Range(0, DirectoryHoldView.Named).Select(n => Awkward.Names[n % Awkward.Names.Count]),
            ],
        };
}
