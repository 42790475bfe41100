using System.Text.Json;
using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>How somebody fills in a card that they see for the first time: by what its inputs are called and offer.</summary>
internal static class Form
{
    public static Dictionary<string, string> FilledBy(Profile profile, SeenCard card)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in card.Inputs.Where(IsEmpty))
        {
            if (Answer(profile, input) is { } answer)
            {
                values[Text(input, "id")] = answer;
            }
        }

        return values;
    }

    /// <summary>The same as typed words: what the first question of the card asks for.</summary>
    public static string? SaidBy(Profile profile, SeenCard card)
    {
        var input = card.Inputs.FirstOrDefault();
        if (input.ValueKind == JsonValueKind.Undefined || Answer(profile, input) is not { } answer)
        {
            return null;
        }

        var titles = Choices(input).Where(c => answer.Split(',').Contains(c.Value)).Select(c => c.Title).ToList();
        return titles.Count == 0 ? answer : string.Join(", ", titles);
    }

    /// <summary>The title of the button that goes on: the one that stands out.</summary>
    public static string? Onward(SeenCard card) =>
        card
            .Actions.Where(action => Text(action, "style") == "positive")
            .Select(action => Text(action, "title"))
            .FirstOrDefault();

    /// <summary>The title of the button with this verb.</summary>
    public static string? Titled(SeenCard card, string verb) =>
        card.Actions.Where(action => VerbOf(action) == verb).Select(action => Text(action, "title")).FirstOrDefault();

    public static string VerbOf(JsonElement action) =>
        action.TryGetProperty("data", out var data) && data.TryGetProperty("button", out var button)
            ? Text(button, "verb")
            : "";

    private static string? Answer(Profile profile, JsonElement input) =>
        Text(input, "type") switch
        {
            "Input.ChoiceSet" => Choose(profile, input),
            "Input.Number" => input.TryGetProperty("min", out var min) ? min.GetRawText() : "1",
            "Input.Date" when Text(input, "min") is { Length: > 0 } date => date,
            _ => null,
        };

    private static string? Choose(Profile profile, JsonElement input)
    {
        var choices = Choices(input).ToList();
        var liked = LikedBy(profile, $"{Text(input, "id")} {Text(input, "label")}");
        var chosen = choices
            .Where(c => liked.Contains(c.Title, StringComparer.OrdinalIgnoreCase))
            .Select(c => c.Value)
            .ToList();
        var isMany = input.TryGetProperty("isMultiSelect", out var many) && many.GetBoolean();
        return chosen.Count == 0 ? choices.Select(c => c.Value).FirstOrDefault()
            : isMany ? string.Join(',', chosen)
            : chosen[0];
    }

    private static IReadOnlyList<string> LikedBy(Profile profile, string question) =>
        new[] { "want", "goal", "learn" }.Any(word => question.Contains(word, StringComparison.OrdinalIgnoreCase))
            ? profile.Wants
            : profile.Offers;

    private static IEnumerable<(string Title, string Value)> Choices(JsonElement input) =>
        input.TryGetProperty("choices", out var choices)
            ? choices.EnumerateArray().Select(choice => (Text(choice, "title"), Text(choice, "value")))
            : [];

    private static bool IsEmpty(JsonElement input) =>
        !input.TryGetProperty("value", out var value)
        || (value.ValueKind == JsonValueKind.String && value.GetString()!.Length == 0);

    private static string Text(JsonElement element, string property) => SeenCard.Text(element, property) ?? "";
}
