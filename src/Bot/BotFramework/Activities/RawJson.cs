using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Bot.BotFramework;

/// <summary>JSON that is written already: a card that goes out twice is made once.</summary>
/// <param name="utf8">One whole value.</param>
[JsonConverter(typeof(Converter))]
internal sealed class RawJson(byte[] utf8)
{
    private readonly byte[] utf8 = utf8;

    private sealed class Converter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("What arrives is read as what it is.");

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.utf8, skipInputValidation: true);
    }
}
