using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Privacy;

/// <summary>Cards about the consent to be named in the manager's digest.</summary>
internal static class NamingCards
{
    public static Card Chosen(bool isNamed) =>
        new(
            isNamed ? Say.Title($"Your manager may see your name") : Say.Title($"Your manager does not see your name"),
            [
                isNamed
                    ? Say.Plain(
                        $"The digest names you as taking part, as long as you do. It says nothing else about you."
                    )
                    : Say.Plain($"No digest names you from now on, not even one that is already waiting to be sent."),
                Say.Quiet($"You can change this at any time."),
            ],
            Change(isNamed),
            Press.Plain("Who can see this", new ShowWhoSees())
        );

    /// <summary>The button for the other choice.</summary>
    public static CardAction Change(bool isNamed) =>
        isNamed ? Press.Plain("Don’t name me", new DoNotNameMe()) : Press.Plain("Name me", new NameMe());
}
