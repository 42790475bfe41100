using System.Text.Json;
using MentorBot.Bot.Cards;
using MentorBot.Testing.Outside;

namespace MentorBot.Bot.Tests.Plays;

/// <summary>Writes a card as lines of plain text, the way somebody would read it aloud.</summary>
internal static class CardScript
{
    private const int MostChoices = 8;

    public static IEnumerable<string> Lines(SeenCard card)
    {
        var buttons = string.Join(' ', List(card.Json, "actions").Select(Button));
        return
        [
            .. List(card.Json, "body").SelectMany(Lines),
            .. buttons.Length > 0 ? [buttons] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> Lines(JsonElement element) =>
        Text(element, "type") switch
        {
            "TextBlock" => [Plain(Text(element, "text"))],
            "FactSet" => List(element, "facts").Select(f => $"{Plain(Text(f, "title"))}: {Plain(Text(f, "value"))}"),
            "Container" => Framed(element, List(element, "items").SelectMany(Lines)),
            "ColumnSet" => [Row(element)],
            "ActionSet" => [string.Join(' ', List(element, "actions").Select(Button))],
            "Badge" => [$"<{Plain(Text(element, "text"))}>"],
            "Component" => [Plain(Text(element.GetProperty("properties"), "displayName"))],
            "Icon" or "ProgressBar" => [],
            "Image" => [],
            _ => [Input(element)],
        };

    /// <summary>What is a button as a whole is marked, because nothing else shows it.</summary>
    private static IEnumerable<string> Framed(JsonElement container, IEnumerable<string> lines) =>
        container.TryGetProperty("selectAction", out var action) && Text(action, "type") != "Action.ToggleVisibility"
            ? [$"[{Text(action, "title")}]", .. lines.Select(line => "  " + line)]
            : lines;

    private static string Row(JsonElement set) =>
        string.Join(
            " · ",
            List(set, "columns")
                .Select(column =>
                    column.TryGetProperty("selectAction", out var action)
                        ? $"[{Text(action, "title")}]"
                        : string.Join(" / ", List(column, "items").SelectMany(Lines))
                )
                .Where(words => words.Length > 0)
        );

    private static string Input(JsonElement input)
    {
        var choices = List(input, "choices").Select(choice => Text(choice, "title")).ToList();
        var rest = choices.Count > MostChoices ? $" | and {choices.Count - MostChoices} more" : "";
        var offered = choices.Count > 0 ? $" ({string.Join(" | ", choices.Take(MostChoices))}{rest})" : "";
        return $"{Text(input, "label") ?? Text(input, "id")}: {Value(input)}{offered}";
    }

    private static string Value(JsonElement input) =>
        input.TryGetProperty("value", out var value) ? $"“{Named($"{value}", input)}”"
        : Text(input, "placeholder") is { } hint ? $"___ {hint}"
        : "___";

    /// <summary>Ids differ each time, so what they stand for is shown.</summary>
    private static string Named(string value, JsonElement input) =>
        string.Join(',', value.Split(',').Select(part => Guid.TryParse(part, out _) ? TitleOf(part, input) : part));

    private static string TitleOf(string value, JsonElement input) =>
        List(input, "choices").Where(choice => Text(choice, "value") == value).Select(c => Text(c, "title")).First()
        ?? value;

    private static string Button(JsonElement action) =>
        Text(action, "mode") == "secondary" ? $"[… {Text(action, "title")}]" : $"[{Text(action, "title")}]";

    /// <summary>Without the backslashes that keep data from being Markdown.</summary>
    private static string Plain(string? text) =>
        new SafeText(text ?? "").Plain.Replace("\n", " ", StringComparison.Ordinal);

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static JsonElement.ArrayEnumerator List(JsonElement element, string property) =>
        element.TryGetProperty(property, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : default;
}
