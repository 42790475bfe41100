using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;

namespace MentorBot.Bot.Help;

/// <summary>The first message to a new user.</summary>
internal static class WelcomeCards
{
    /// <param name="name">As the directory has it; "" when it is not known yet.</param>
    /// <param name="isManager">Whether somebody reports to them.</param>
    public static Card Welcome(string name, bool isCoordinator, bool isManager) =>
        new(
            Greeting(GivenNames.Of(name)),
            [
                Say.Plain(
                    $"I’m MentorBot. I pair colleagues who want to learn from each other, help them meet, and ask now and then how it’s going. Taking part is up to you, and you can stop at any time."
                ),
                .. isCoordinator ? [Coordinator] : Array.Empty<CardElement>(),
                Layout.Tile($"Sign up", [$"Find somebody to learn with. Two minutes."], "Join", new Join("")),
                .. isManager ? [Manager] : Array.Empty<CardElement>(),
                Layout.Tile($"What can you do?", [$"Everything I can help with"], "What can you do?", new ShowHelp()),
                Say.Quiet($"What you write to me is never shown to your manager."),
            ]
        );

    private static readonly CardElement Coordinator = Layout.Tile(
        $"Set up a cohort",
        [$"You’re a coordinator: invite people and match them."],
        "Cohorts",
        new ShowCohorts()
    );

    private static readonly CardElement Manager = Layout.Tile(
        $"Your team",
        [$"How many of your reports take part. Never what they say."],
        "Team digest",
        new ShowTeamDigest()
    );

    /// <summary>Installations carry no name, so that it may be unknown when somebody is welcomed.</summary>
    private static SafeText Greeting(string name) =>
        name.Length == 0 ? Say.Title($"Hi, good to meet you") : Say.Title($"Hi {name}, good to meet you");
}
