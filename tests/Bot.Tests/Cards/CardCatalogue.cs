using System.Reflection;
using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Tests.Cards;

/// <summary>Lists every card of the bot, with all samples the tests have of it.</summary>
internal static class CardCatalogue
{
    /// <summary>Every static method of a <c>…Cards</c> class that returns a card, such as <c>HelpCards.Help</c>.</summary>
    public static IReadOnlyList<string> Methods { get; } =
    [
        .. from type in typeof(Card).Assembly.GetTypes()
        where type.Name.EndsWith("Cards", StringComparison.Ordinal)
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where method.ReturnType == typeof(Card) && !method.IsPrivate
        orderby type.Name, method.Name
        select $"{type.Name}.{method.Name}",
    ];

    public static IReadOnlyList<CardSample> Samples { get; } =
    [
        .. from type in typeof(ICardSamples).Assembly.GetTypes()
        where type.IsAssignableTo(typeof(ICardSamples)) && !type.IsInterface
        orderby type.Name
        from sample in ((ICardSamples)Activator.CreateInstance(type)!).All
        select sample,
    ];

    public static bool IsSampleOf(CardSample sample, string method) =>
        sample.Name == method || sample.Name.StartsWith(method + " ", StringComparison.Ordinal);
}
