using System.Text.Json;
using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>Reads a card and fills it in for a simulated person.</summary>
internal static class Form
{
    public static Dictionary<string, string> FilledBy(Profile profile, SeenCard card)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in card.Inputs)
        {
            var id = Text(input, "id");
            if ((Offered(input, Answers.OnCard(profile, id)) ?? Suggested(input)) is { } answer)
            {
                values[id] = answer;
            }
        }

        return values;
    }

    /// <summary>What to type instead of filling in the card; null if it asks nothing that can be typed.</summary>
    public static string? SaidBy(Profile profile, SeenCard card) =>
        card.Inputs.Any(input => Text(input, "id") == "named")
            ? "submit"
            : card.Inputs.Select(input => InWords(profile, input)).FirstOrDefault(words => words is not null);

    /// <summary>Of a list that offers nothing of the person's own, the first choice by its title.</summary>
    private static string? InWords(Profile profile, JsonElement input)
    {
        var id = Text(input, "id");
        return Answers.InWords(profile, id) is not { } words ? null
            : Text(input, "type") != "Input.ChoiceSet" || Answers.OnCard(profile, id) is not { } own ? words
            : OfferedOf(input, own) is { Count: > 0 } offered
                ? string.Join(", ", TitlesOf(input, string.Join(',', offered)))
            : ChoicesOf(input).Select(choice => Text(choice, "title")).FirstOrDefault() ?? words;
    }

    /// <summary>
    /// What of the answer a list offers, one where it takes one, because a coordinator may have given a cohort any
    /// skills; null for nothing.
    /// </summary>
    private static string? Offered(JsonElement input, string? answer)
    {
        if (answer is null || Text(input, "type") != "Input.ChoiceSet")
        {
            return answer;
        }

        var offered = OfferedOf(input, answer);
        var taken = IsOfMany(input) ? offered : offered.Skip(PlaceOf(Text(input, "id"))).Take(1);
        return string.Join(',', taken) is { Length: > 0 } value ? value : null;
    }

    private static List<string> OfferedOf(JsonElement input, string answer)
    {
        var choices = ChoicesOf(input).Select(choice => Text(choice, "value")).ToHashSet(StringComparer.Ordinal);
        return [.. answer.Split(',').Where(choices.Contains)];
    }

    private static bool IsOfMany(JsonElement input) =>
        input.TryGetProperty("isMultiSelect", out var many) && many.ValueKind == JsonValueKind.True;

    /// <summary>Of several lists for one question the third is called "skills3".</summary>
    private static int PlaceOf(string id) => char.IsDigit(id[^1]) ? id[^1] - '1' : 0;

    private static IEnumerable<string> TitlesOf(JsonElement input, string values) =>
        ChoicesOf(input)
            .Where(choice => values.Split(',').Contains(Text(choice, "value")))
            .Select(choice => Text(choice, "title"));

    private static JsonElement[] ChoicesOf(JsonElement input) =>
        input.TryGetProperty("choices", out var choices) ? [.. choices.EnumerateArray()] : [];

    /// <summary>The title of the primary button.</summary>
    public static string? Onward(SeenCard card) =>
        card
            .Actions.Where(action => Text(action, "style") == "positive")
            .Select(action => Text(action, "title"))
            .FirstOrDefault();

    /// <summary>The title of the button with this verb; null if there is none.</summary>
    public static string? Titled(SeenCard card, string verb) => Titles(card, verb).FirstOrDefault();

    /// <summary>The titles of all buttons with this verb.</summary>
    public static IEnumerable<string> Titles(SeenCard card, string verb) =>
        card.Actions.Where(action => Text(Button(action), "verb") == verb).Select(action => Text(action, "title"));

    /// <summary>The verb of the button with this title.</summary>
    public static string VerbOf(SeenCard card, string title) => Text(Button(card.Action(title)), "verb");

    /// <summary>The data of the button with this title.</summary>
    public static string ButtonOf(SeenCard card, string title) => Button(card.Action(title)).GetRawText();

    public static JsonElement Button(JsonElement action) =>
        action.TryGetProperty("data", out var data) && data.TryGetProperty("button", out var button) ? button : default;

    /// <summary>The value a person in a hurry would submit: the default, else the first choice or the smallest number.</summary>
    private static string? Suggested(JsonElement input) =>
        HasValue(input) || PlaceOf(Text(input, "id")) > 0
            ? null
            : Text(input, "type") switch
            {
                "Input.ChoiceSet" => ChoicesOf(input).Select(choice => Text(choice, "value")).FirstOrDefault(),
                "Input.Number" => input.TryGetProperty("min", out var min) ? min.GetRawText() : "1",
                _ => null,
            };

    private static bool HasValue(JsonElement input) =>
        input.TryGetProperty("value", out var value)
        && (value.ValueKind != JsonValueKind.String || value.GetString()!.Length > 0);

    private static string Text(JsonElement element, string property) => SeenCard.Text(element, property) ?? "";
}
