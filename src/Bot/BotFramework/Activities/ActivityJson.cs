using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Bot.BotFramework;

/// <summary>How activities and invoke answers look as JSON.</summary>
internal static class ActivityJson
{
    /// <summary>Camel case, nulls left out (an explicit null is refused by connectors), at most 64 levels deep.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // The Bot Framework compares names with their case.
            PropertyNameCaseInsensitive = false,
            // The body is application/json and never part of a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 64,
            Converters = { new LenientString(), new LenientTime(), new LenientBoolean() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
