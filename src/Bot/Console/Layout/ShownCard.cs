using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Console.Layout;

/// <summary>A card as it is shown in a browser.</summary>
public sealed class ShownCard
{
    internal ShownCard(Card card) => Card = card;

    internal Card Card { get; }
}
