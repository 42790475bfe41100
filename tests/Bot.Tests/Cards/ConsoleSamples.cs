using MentorBot.Bot.Console.Doors;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class ConsoleLinkSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new(
                "ConsoleLinkCards.Link",
                ConsoleLinkCards.Link(new Uri("https://mentorbot.contoso.com/console/door#secret"))
            ),
            new(
                "ConsoleLinkCards.OwnLink",
                ConsoleLinkCards.OwnLink(new Uri("https://mentorbot.contoso.com/console/door#secret"))
            ),
            new("ConsoleLinkCards.NoAddress", ConsoleLinkCards.NoAddress()),
        ];
}
