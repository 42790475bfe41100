using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Rest.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace MentorBot.Bot.BotFramework;

/// <summary>Reads activities and writes invoke responses as JSON, by the SDK's own contracts.</summary>
internal static class WireJson
{
    /// <summary>Shared, because a new resolver spends milliseconds on reflection before its first use.</summary>
    public static readonly IContractResolver Contracts = new ReadOnlyJsonContractResolver();

    /// <summary>Levels of objects and arrays within each other.</summary>
    public const int MaxDepth = 64;

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(
        new JsonSerializerSettings
        {
            ContractResolver = Contracts,
            NullValueHandling = NullValueHandling.Ignore,
            // Text typed into a card may look like a date and must stay as it was typed.
            DateParseHandling = DateParseHandling.None,
            CheckAdditionalContent = true,
            MaxDepth = MaxDepth,
        }
    );

    /// <returns>Null if the body is not JSON, holds what is no text, or a field has the wrong type.</returns>
    public static Activity? ReadActivity(byte[] utf8)
    {
        if (!WireText.IsSound(utf8))
        {
            return null;
        }

        using var text = new StreamReader(new MemoryStream(utf8), Encoding.UTF8);
        using var json = new JsonTextReader(text);
        try
        {
            return Serializer.Deserialize<Activity>(json);
        }
        catch (Exception e) when (e is JsonException or FormatException or OverflowException or InvalidCastException)
        {
            return null;
        }
    }

    public static string Write(object body)
    {
        using var text = new StringWriter();
        Serializer.Serialize(text, body);
        return text.ToString();
    }
}
