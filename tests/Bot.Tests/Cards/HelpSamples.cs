using MentorBot.Bot.Buttons;
using MentorBot.Bot.Help;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class HelpSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("HelpCards.Help of an employee", HelpCards.Help(isCoordinator: false)),
            new("HelpCards.Help of a coordinator", HelpCards.Help(isCoordinator: true)),
            new("HelpCards.DidYouMean", HelpCards.DidYouMean("help", new ShowHelp())),
            new("HelpCards.Unknown", HelpCards.Unknown(isCoordinator: false)),
        ];
}

internal sealed class WelcomeSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            .. Awkward.Names.Select(
                (name, i) => new CardSample($"WelcomeCards.Welcome {i}", WelcomeCards.Welcome(name, i % 2 == 0))
            ),
            new("WelcomeCards.Welcome without a name", WelcomeCards.Welcome("", isCoordinator: false)),
        ];
}
