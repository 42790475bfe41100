using System.Text.Json;

namespace MentorBot.Testing.Outside;

/// <summary>An Adaptive Card as a person sees it.</summary>
/// <param name="Json">The card.</param>
/// <param name="MessageId">The message that holds it; null in a dialog.</param>
/// <param name="IsDialog">Whether it is the page of a dialog.</param>
public sealed record SeenCard(JsonElement Json, string? MessageId, bool IsDialog = false)
{
    private static readonly string[] Spoken = ["text", "displayName", "title", "value", "label", "placeholder"];
    private string? words;

    /// <summary>All text on the card, one piece per line, including the titles of buttons. Tests that wait ask again and again.</summary>
    public string Words => words ??= string.Join('\n', Pieces(Json));

    /// <summary>The heading as it is written; "" if there is none.</summary>
    public string Title =>
        Elements(Json).FirstOrDefault(element => Text(element, "style") == "heading") is { } heading
            ? Text(heading, "text") ?? ""
            : "";

    /// <summary>The titles of all buttons, in their order.</summary>
    public IReadOnlyList<string> Buttons => [.. Actions.Select(TitleOf)];

    /// <summary>The titles of the buttons below the card that do not lie behind "…".</summary>
    public IReadOnlyList<string> VisibleButtons =>
        Json.TryGetProperty("actions", out var actions)
            ? [.. actions.EnumerateArray().Where(action => Text(action, "mode") != "secondary").Select(TitleOf)]
            : [];

    /// <summary>The ids of all inputs, in their order.</summary>
    public IReadOnlyList<string> InputIds => [.. Inputs.Select(input => Text(input, "id")!)];

    /// <summary>What shows and hides parts of the card sends nothing to a bot, so it is none.</summary>
    internal IEnumerable<JsonElement> Actions =>
        Elements(Json)
            .Where(element =>
                Text(element, "type") is { } type
                && type.StartsWith("Action.", StringComparison.Ordinal)
                && type != "Action.ToggleVisibility"
            );

    internal IEnumerable<JsonElement> Inputs =>
        Elements(Json).Where(element => Text(element, "type")?.StartsWith("Input.", StringComparison.Ordinal) == true);

    public bool Says(string words) => Words.Contains(words, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => Words;

    internal JsonElement Action(string title)
    {
        var found = Actions.Where(action => string.Equals(TitleOf(action), title, StringComparison.Ordinal)).ToList();
        return found.Count == 1
            ? found[0]
            : throw new InvalidOperationException(
                $"{found.Count} buttons are called \"{title}\"; there are: {string.Join(", ", Buttons)}.\nThe card:\n{Words}"
            );
    }

    internal static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(property, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string TitleOf(JsonElement action) => Text(action, "title") ?? "";

    /// <summary>
    /// Every object of the card in reading order, except the data of buttons and the definitions of refreshes.
    /// </summary>
    private static IEnumerable<JsonElement> Elements(JsonElement element) =>
        Parts("", element).Select(part => part.Element);

    private static IEnumerable<(string Place, JsonElement Element)> Parts(string place, JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Parts(place, item)),
            JsonValueKind.Object => element
                .EnumerateObject()
                .Where(property => property.Name is not ("data" or "fallback" or "refresh" or "msteams"))
                .SelectMany(property => Parts(property.Name, property.Value))
                .Prepend((place, element)),
            _ => [],
        };

    private static IEnumerable<string> Pieces(JsonElement card) =>
        from part in Parts("", card)
        from property in Spoken
        where property != "value" || IsRead(part.Place, part.Element)
        let words = Text(part.Element, property)
        where !string.IsNullOrEmpty(words)
        select words;

    /// <summary>The values of facts and text inputs are text that people read; the values of choices are not.</summary>
    private static bool IsRead(string place, JsonElement element) =>
        place == "facts" || Text(element, "type") is "Input.Text" or "Input.Number" or "Input.Date" or "Input.Time";
}
