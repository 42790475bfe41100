using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Testing.Outside;

namespace MentorBot.Testing;

/// <summary>
/// Turns a button press into an activity the way Teams does: it collects the inputs, rejects values the card does not
/// allow, and chooses the kind of activity by the button's type and by where the card is shown.
/// </summary>
internal static class CardPress
{
    public static JsonObject Of(TeamsActivities teams, TeamsUser user, SeenCard card, string button, object? inputs)
    {
        var action = card.Action(button);
        var data = DataOf(action);
        foreach (var (id, value) in Filled(card, inputs))
        {
            data[id] = value;
        }

        var isFetch = (data["msteams"] as JsonObject)?["type"]?.GetValue<string>() == "task/fetch";
        return (SeenCard.Text(action, "type"), card) switch
        {
            ("Action.Execute", { MessageId: { } message }) => teams.CardAction(
                user,
                message,
                SeenCard.Text(action, "verb") ?? "",
                data
            ),
            ("Action.Submit", { IsDialog: true }) => teams.TaskSubmit(user, data),
            ("Action.Submit", { MessageId: { } message }) when isFetch => teams.TaskFetch(user, message, data),
            ("Action.Submit", { MessageId: { } message }) => teams.CardSubmit(user, message, data),
            var (type, _) => throw new InvalidOperationException($"A {type} here sends nothing to a bot."),
        };
    }

    private static JsonObject DataOf(JsonElement action) =>
        action.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            ? JsonNode.Parse(data.GetRawText())!.AsObject()
            : [];

    private static Dictionary<string, string> Filled(SeenCard card, object? inputs)
    {
        var given = Given(inputs);
        var filled = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in card.Inputs)
        {
            var id = SeenCard.Text(input, "id")!;
            var value = given.Remove(id, out var typed) ? typed : DefaultOf(input);
            Check(input, id, value);
            if (value.Length > 0)
            {
                filled[id] = value;
            }
        }

        return given.Count == 0
            ? filled
            : throw new InvalidOperationException(
                $"The card has no input {string.Join(", ", given.Keys)}, only {string.Join(", ", card.InputIds)}."
            );
    }

    /// <summary>The properties of an anonymous object, or the entries of a dictionary.</summary>
    private static Dictionary<string, string> Given(object? inputs) =>
        inputs switch
        {
            null => [],
            IEnumerable<KeyValuePair<string, string>> entries => new(entries, StringComparer.Ordinal),
            _ => inputs
                .GetType()
                .GetProperties()
                .ToDictionary(
                    property => property.Name,
                    property => Convert.ToString(property.GetValue(inputs), CultureInfo.InvariantCulture) ?? "",
                    StringComparer.Ordinal
                ),
        };

    private static string DefaultOf(JsonElement input) =>
        input.TryGetProperty("value", out var value)
            ? value.ValueKind == JsonValueKind.String
                ? value.GetString()!
                : value.GetRawText()
            : SeenCard.Text(input, "type") == "Input.Toggle"
                ? "false"
                : "";

    private static void Check(JsonElement input, string id, string value)
    {
        if (value.Length == 0 && input.TryGetProperty("isRequired", out var required) && required.GetBoolean())
        {
            throw new InvalidOperationException($"Teams would not send the form: {id} is required.");
        }

        if (SeenCard.Text(input, "type") == "Input.ChoiceSet" && !AreOffered(input, value))
        {
            throw new InvalidOperationException($"{id} does not offer \"{value}\".");
        }
    }

    private static bool AreOffered(JsonElement choiceSet, string value)
    {
        // People pickers and other searches accept values that are not listed on the card.
        if (value.Length == 0 || choiceSet.TryGetProperty("choices.data", out _))
        {
            return true;
        }

        var offered = choiceSet
            .GetProperty("choices")
            .EnumerateArray()
            .Select(c => SeenCard.Text(c, "value"))
            .ToHashSet();
        var isMany = choiceSet.TryGetProperty("isMultiSelect", out var many) && many.GetBoolean();
        return isMany ? value.Split(',').All(offered.Contains) : offered.Contains(value);
    }
}
