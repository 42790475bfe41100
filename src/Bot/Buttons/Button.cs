using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace MentorBot.Bot.Buttons;

/// <summary>
/// What pressing a button asks for. Subtypes hold ids and choices, never permissions: who pressed it is known from the
/// authenticated activity. The verb is the type name in kebab-case, and the handler is found by type.
/// </summary>
internal abstract record Button;

/// <summary>Words that press the button when typed. With <see cref="TakesText"/>, the rest of the line is passed along.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CommandAttribute(params string[] words) : Attribute
{
    public IReadOnlyList<string> Words { get; } = words;

    /// <summary>The same in German; both are understood in every language.</summary>
    public string[] German { get; init; } = [];

    /// <summary>
    /// Whether buttons of these words are on cards that are about one thing, such as one mentorship: there the words press
    /// that button.
    /// </summary>
    public bool IsOnCards { get; init; }

    /// <summary>Whether it changes something at once; then a "yes" to it as a suggestion is not enough.</summary>
    public bool Acts { get; init; }

    /// <summary>Whether the record's constructor takes the rest of the line as its only parameter, a string.</summary>
    public bool TakesText { get; init; }
}

/// <summary>Maps buttons to their verbs and back.</summary>
internal static partial class ButtonTypes
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

/// <summary>
/// Writes a button as its verb and fields. Reading an unknown verb gives null, because old cards may hold buttons that
/// no longer exist.
/// </summary>
internal sealed class ButtonConverter : JsonConverter<Button>
{
    public override Button? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return
            json.RootElement.ValueKind == JsonValueKind.Object
            && json.RootElement.TryGetProperty(ButtonTypes.VerbProperty, out var verb)
            && verb.ValueKind == JsonValueKind.String
            && ButtonTypes.TypeOf(verb.GetString()!) is { } type
            ? (Button?)json.RootElement.Deserialize(type, options)
            : null;
    }

    public override void Write(Utf8JsonWriter writer, Button value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(ButtonTypes.VerbProperty, ButtonTypes.VerbOf(value));
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
