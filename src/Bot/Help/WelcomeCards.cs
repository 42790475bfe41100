using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;

namespace MentorBot.Bot.Help;

/// <summary>The first message to a new user: one that fits all roles they have, with at most three ways on.</summary>
internal static class WelcomeCards
{
    /// <param name="name">As the directory has it; "" when it is not known yet.</param>
    /// <param name="isManager">Whether somebody reports to them.</param>
    public static Card Welcome(string name, bool isCoordinator, bool isManager) =>
        new(
            Greeting(GivenNames.Of(name)),
            [Say.Plain(Lead(isCoordinator, isManager)), .. Tiles(isCoordinator, isManager), Say.Quiet(HelpText.Promise)]
        );

    private static SafeText Lead(bool isCoordinator, bool isManager) =>
        (isCoordinator, isManager) switch
        {
            (true, true) => HelpText.ForBoth,
            (true, false) => HelpText.ForCoordinators,
            (false, true) => HelpText.ForManagers,
            _ => HelpText.ForEverybody,
        };

    private static IReadOnlyList<CardElement> Tiles(bool isCoordinator, bool isManager) =>
        (isCoordinator, isManager) switch
        {
            (true, true) => [SetUp, HelpTiles.Team, HelpTiles.SignUp],
            (true, false) => [SetUp, HelpTiles.SignUp, Everything],
            (false, true) => [HelpTiles.SignUp, HelpTiles.Team, HowItWorks],
            _ => [HelpTiles.SignUp, HowItWorks],
        };

    private static CardElement SetUp => HelpTiles.Tile(HelpText.SetUp, HelpText.SetUpLead, new ShowCohorts());

    private static CardElement Everything =>
        HelpTiles.Tile(HelpText.WhatCanYouDo, HelpText.WhatCanYouDoLead, new ShowHelp());

    private static CardElement HowItWorks =>
        HelpTiles.Tile(HelpText.HowItWorks, HelpText.HowItWorksLead, new ChooseIntent("how-it-works"));

    /// <summary>Installations carry no name, so that it may be unknown when somebody is welcomed.</summary>
    private static SafeText Greeting(string name) =>
        name.Length == 0 ? HelpText.GreetingNameless : HelpText.Greeting(name);
}
