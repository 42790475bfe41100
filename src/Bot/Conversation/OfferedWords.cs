using System.Globalization;
using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Conversation;

/// <summary>
/// The words that a card offers to somebody who types: the titles of its buttons and of the choices that stand for an
/// answer. Typing one does what pressing it would do while everything else on the card stays as it is shown.
/// </summary>
internal static class OfferedWords
{
    /// <summary>Longer text is no title.</summary>
    public const int LongestTitle = 80;

    /// <summary>Null if no card offers the text.</summary>
    public static ButtonPressed? Find(IEnumerable<Card> cards, string text)
    {
        var words = Plain(text);
        return words.Length is 0 or > LongestTitle
            ? null
            : cards.Select(card => Pressed(card, words) ?? Chosen(card, words)).FirstOrDefault(p => p is not null);
    }

    /// <summary>The card with everything shown, for the title of something that is folded away; null for any other text.</summary>
    public static Card? Unfolded(IEnumerable<Card> cards, string text) =>
        cards
            .FirstOrDefault(card => card.Presses.OfType<ToggleAction>().Any(fold => Plain(fold.Title) == Plain(text)))
            ?.Unfolded();

    private static ButtonPressed? Pressed(Card card, string words) =>
        card.Presses.OfType<ExecuteAction>().FirstOrDefault(action => Plain(action.Title) == words) is { } action
            ? Press(action, ValuesOf(card))
            : null;

    private static ButtonPressed? Chosen(Card card, string words)
    {
        var chosen = Flat(card.Content)
            .OfType<ChoiceInput>()
            .Where(input => input.CanBeTyped)
            .SelectMany(input => input.Choices, (input, choice) => (input.Id, choice))
            .Where(c => Plain(c.choice.Title) == words)
            .Take(2)
            .ToList();
        return chosen is [var only] && card.Actions is [ExecuteAction first, ..]
            ? Press(first, new(ValuesOf(card), StringComparer.Ordinal) { [only.Id] = only.choice.Value })
            : null;
    }

    private static ButtonPressed Press(ExecuteAction action, Dictionary<string, string> values) =>
        new(action.Data.Button, new Form(values), Surface.CardExecute);

    /// <summary>The values of the card's inputs as it is shown, as a client submits them.</summary>
    private static Dictionary<string, string> ValuesOf(Card card) =>
        Flat(card.Content)
            .Select(ValueOf)
            .Where(input => !string.IsNullOrEmpty(input.Value))
            .ToDictionary(input => input.Id, input => input.Value!, StringComparer.Ordinal);

    /// <summary>What is folded away is sent, too.</summary>
    private static IEnumerable<CardElement> Flat(IEnumerable<CardElement> elements) =>
        elements.SelectMany(element => element is Container { Id: not null } fold ? fold.Items : [element]);

    private static (string Id, string? Value) ValueOf(CardElement element) =>
        element switch
        {
            ToggleInput toggle => (toggle.Id, toggle.Value ?? toggle.ValueOff),
            CardInput input => (input.Id, input.Value),
            NumberInput number => (number.Id, number.Value?.ToString(CultureInfo.InvariantCulture)),
            _ => ("", null),
        };

    private static string Plain(string title) => CommandWords.Normalise(title.TrimEnd('…'));
}
