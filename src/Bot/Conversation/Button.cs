using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace MentorBot.Bot.Conversation;

/// <summary>
/// What a press of a button asks for. Each is a record whose fields are ids and choices, never rights: who presses comes
/// from the authenticated activity. Its verb is its name in kebab-case, its handler is found by its type.
/// </summary>
internal abstract record Button;

/// <summary>Words that, typed alone, press a button. With <see cref="TakesText"/> the rest of the line goes along.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CommandAttribute(params string[] words) : Attribute
{
    public IReadOnlyList<string> Words { get; } = words;

    /// <summary>The record's constructor takes the rest of the line as its one string.</summary>
    public bool TakesText { get; init; }
}

/// <summary>The names of all buttons.</summary>
internal static partial class Buttons
{
    public const string VerbProperty = "verb";

    private static readonly Dictionary<string, Type> ByVerb = typeof(Button)
        .Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Button)) && !type.IsAbstract)
        .ToDictionary(VerbOf, StringComparer.Ordinal);

    private static readonly Dictionary<Type, string> Verbs = ByVerb.ToDictionary(
        known => known.Value,
        known => known.Key
    );

    public static IReadOnlyCollection<Type> All => ByVerb.Values;

    public static string VerbOf(Button button) => Verbs[button.GetType()];

    public static string VerbOf(Type type) => WordStart().Replace(type.Name, "-").ToLowerInvariant();

    public static Type? TypeOf(string verb) => ByVerb.GetValueOrDefault(verb);

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex WordStart();
}

/// <summary>Writes a button as its fields beside its verb; reads it back, or null where the verb is not ours.</summary>
internal sealed class ButtonConverter : JsonConverter<Button>
{
    public override Button? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return
            json.RootElement.ValueKind == JsonValueKind.Object
            && json.RootElement.TryGetProperty(Buttons.VerbProperty, out var verb)
            && verb.ValueKind == JsonValueKind.String
            && Buttons.TypeOf(verb.GetString()!) is { } type
            ? (Button?)json.RootElement.Deserialize(type, options)
            : null;
    }

    public override void Write(Utf8JsonWriter writer, Button value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Buttons.VerbProperty, Buttons.VerbOf(value));
        foreach (var field in options.GetTypeInfo(value.GetType()).Properties)
        {
            if (field.Get!(value) is { } content)
            {
                writer.WritePropertyName(field.Name);
                JsonSerializer.Serialize(writer, content, field.PropertyType, options);
            }
        }

        writer.WriteEndObject();
    }
}
