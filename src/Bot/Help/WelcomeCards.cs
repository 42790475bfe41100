using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;

namespace MentorBot.Bot.Help;

/// <summary>The first message to a new user.</summary>
internal static class WelcomeCards
{
    public static Card Welcome(string name, bool isCoordinator) =>
        new(
            Greeting(GivenNames.Of(name)),
            [
                Say.Plain(
                    $"Your organisation uses me to bring colleagues together to learn from each other. I suggest a partner, help you two meet, and ask now and then how it goes."
                ),
                Say.Plain(
                    $"You decide whether to take part, and you can stop at any time without giving a reason. What you write to me is never shown to your manager."
                ),
                Say.Quiet(
                    isCoordinator
                        ? (CardText)$"You are a coordinator: type **cohorts** to set up a programme."
                        : $"Type **help** at any time."
                ),
            ],
            [
                Press.Primary("Join", new Join("")),
                .. isCoordinator ? [Press.Plain("Cohorts", new ShowCohorts())] : Array.Empty<CardAction>(),
                Press.Plain("What can you do?", new ShowHelp()),
            ]
        );

    /// <summary>Installations carry no name, so that it may be unknown when somebody is welcomed.</summary>
    private static SafeText Greeting(string name) =>
        name.Length == 0 ? Say.Title($"Hello, I am MentorBot") : Say.Title($"Hello {name}, I am MentorBot");
}
