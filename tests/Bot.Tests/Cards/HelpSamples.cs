using MentorBot.Bot.Buttons;
using MentorBot.Bot.Help;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class HelpSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("HelpCards.Help of an employee", HelpCards.Help(isCoordinator: false)),
            new("HelpCards.Help of a coordinator", HelpCards.Help(isCoordinator: true)),
            new("HelpCards.DidYouMean", HelpCards.DidYouMean("help", new ShowHelp())),
            .. Situations.Select(
                (situation, i) => new CardSample($"HelpCards.Unknown {i}", HelpCards.Unknown(situation, i % 2 == 0))
            ),
            .. Intents.All.Where(intent => intent.Words.Length > 0).Select(Saying),
            new("HelpCards.Perhaps", HelpCards.Perhaps([.. Intents.All.Take(3)])),
        ];

    private static IEnumerable<Situation> Situations =>
        [
            new(IsAsked: false, HasProposal: false, HasMentorship: false, HasSignedUp: false, HasReports: false),
            new(IsAsked: true, HasProposal: true, HasMentorship: true, HasSignedUp: true, HasReports: true),
            new(IsAsked: false, HasProposal: false, HasMentorship: false, HasSignedUp: true, HasReports: false),
        ];

    private static CardSample Saying(Intent intent) =>
        new(
            $"HelpCards.Saying {intent.Name}",
            HelpCards.Saying(intent, intent.NamesCoordinators ? string.Join(" or ", Awkward.Names) : "")
        );
}

internal sealed class WelcomeSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            .. Awkward.Names.Select(
                (name, i) =>
                    new CardSample($"WelcomeCards.Welcome {i}", WelcomeCards.Welcome(name, i % 2 == 0, i % 3 == 0))
            ),
            new(
                "WelcomeCards.Welcome without a name",
                WelcomeCards.Welcome("", isCoordinator: false, isManager: false)
            ),
        ];
}
