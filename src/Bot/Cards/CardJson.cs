using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Bot.Buttons;

namespace MentorBot.Bot.Cards;

/// <summary>JSON settings for cards and buttons: camelCase, no nulls, enums by name, and buttons with their verb.</summary>
internal static class CardJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A button without one of its fields, or with a number for a name, is no button.
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters =
        {
            new ButtonConverter(),
            new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false),
        },
    };

    /// <summary>The card as it is sent.</summary>
    public static string Write(Card card) => JsonSerializer.Serialize(card, Options);

    /// <returns>Null for a button that is not ours, or whose fields are missing or make no sense.</returns>
    public static Button? ReadButton(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Button>(json, Options);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    public static JsonElement ToElement(Card card) => JsonSerializer.SerializeToElement(card, Options);
}
