using System.Globalization;
using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Console.Editing;

/// <summary>An input of a card as a field of a page.</summary>
public sealed class ShownField
{
    internal ShownField(CardElement input, string name, string value) => (Input, Name, Value) = (input, name, value);

    internal CardElement Input { get; }
    internal string Name { get; }
    internal string Value { get; }
    internal IReadOnlyList<string> Mistakes { get; init; } = [];

    /// <summary>What is stored, where somebody else has changed it; null where that is no news.</summary>
    internal string? Stored { get; init; }

    internal string Id => $"field-{Name}";

    /// <summary>The ids of what explains the field; null for nothing.</summary>
    internal string? DescribedBy =>
        Mistakes.Count > 0 ? $"{Id}-mistake"
        : Stored is not null ? $"{Id}-stored"
        : null;

    internal string Label =>
        Input switch
        {
            NumberInput number => number.Label,
            CardInput other => other.Label,
            _ => "",
        };

    internal static (string Id, string Value) IdAndValue(CardElement input) =>
        input switch
        {
            NumberInput number => (number.Id, number.Value?.ToString(CultureInfo.InvariantCulture) ?? ""),
            CardInput other => (other.Id, other.Value ?? ""),
            _ => throw new ArgumentOutOfRangeException(nameof(input), input.GetType().Name, "This is no input."),
        };
}
