using MentorBot.Bot.Buttons;
using MentorBot.Bot.Help;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class HelpSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("HelpCards.Help of an employee", HelpCards.Help(Situations.First(), isCoordinator: false)),
            new("HelpCards.Help of a coordinator", HelpCards.Help(Situations.Last(), isCoordinator: true)),
            new("HelpCards.Help of everything at once", HelpCards.Help(Busy, isCoordinator: true)),
            new("HelpCards.More of an employee", HelpCards.More(Situations.First(), isCoordinator: false)),
            new("HelpCards.More of everything at once", HelpCards.More(Busy, isCoordinator: true)),
            new("HelpCards.DidYouMean", HelpCards.DidYouMean("help", new ShowHelp())),
            .. Situations.Select(
                (situation, i) => new CardSample($"HelpCards.Unknown {i}", HelpCards.Unknown(situation, i % 2 == 0))
            ),
            new("HelpCards.NotThat", HelpCards.NotThat(Busy, isCoordinator: false)),
            .. Intents.All.Concat(Intents.Short).Where(intent => intent.HasWords).Select(intent => Saying(intent)),
            .. Intents
                .All.Select(intent => intent.WithoutMentorship)
                .OfType<Intent>()
                .Where(intent => intent.HasWords)
                .Select(intent => Saying(intent, " without a mentorship")),
            new("HelpCards.Naming nobody", HelpCards.Naming(Intents.Named("coordinator"), [], isCoordinator: false)),
            new(
                "HelpCards.Naming nobody else",
                HelpCards.Naming(Intents.Named("coordinator"), [], isCoordinator: true)
            ),
            new("HelpCards.Perhaps", HelpCards.Perhaps([.. Intents.All.Take(3)])),
            new("HelpCards.Perhaps this", HelpCards.Perhaps([Intents.All[0]])),
        ];

    private static Situation Busy =>
        new(IsAsked: true, HasProposal: true, HasMentorship: true, HasSignedUp: true, HasReports: true);

    private static IEnumerable<Situation> Situations =>
        [
            new(IsAsked: false, HasProposal: false, HasMentorship: false, HasSignedUp: false, HasReports: false),
            Busy,
            new(IsAsked: false, HasProposal: false, HasMentorship: false, HasSignedUp: true, HasReports: false),
        ];

    private static CardSample Saying(Intent intent, string to = "") =>
        intent.OffersLikely
            ? new($"HelpCards.Offering {intent.Name}{to}", HelpCards.Offering(intent, Busy, isCoordinator: true))
        : intent.Coordinators == NamedCoordinators.None
            ? new($"HelpCards.Saying {intent.Name}{to}", HelpCards.Saying(intent))
        : new($"HelpCards.Naming {intent.Name}{to}", HelpCards.Naming(intent, Named, isCoordinator: false));

    private static IReadOnlyList<CoordinatorView> Named =>
        [
            .. Awkward.Names.Select(
                (name, i) =>
                    new CoordinatorView(
                        Guid.Empty,
                        name,
                        $"hr{i}@contoso.com",
                        i == 0 ? [Awkward.Markup, "Spring peers"] : []
                    )
            ),
        ];
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
                "WelcomeCards.Welcome of a manager",
                WelcomeCards.Welcome("Ada", isCoordinator: false, isManager: true)
            ),
            new(
                "WelcomeCards.Welcome of a coordinator",
                WelcomeCards.Welcome("Ada", isCoordinator: true, isManager: false)
            ),
            new("WelcomeCards.Welcome of both", WelcomeCards.Welcome("Ada", isCoordinator: true, isManager: true)),
            new(
                "WelcomeCards.Welcome without a name",
                WelcomeCards.Welcome("", isCoordinator: false, isManager: false)
            ),
        ];
}
