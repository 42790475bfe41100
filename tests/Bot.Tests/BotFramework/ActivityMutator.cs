using System.Text;
using System.Text.Json.Nodes;

namespace MentorBot.Bot.Tests.BotFramework;

/// <summary>Spoils an activity in one to three places; the same seed spoils it in the same way.</summary>
internal sealed class ActivityMutator(Random random)
{
    /// <summary>Private-use characters that become, in the JSON, what no string of .NET's own writer can hold.</summary>
    private static readonly (string Written, string Meant)[] Escapes =
    [
        (@"\uE000", @"\uD83D"),
        (@"\uE001", @"\uDE00"),
        (@"\uE002", @"\u0000"),
    ];

    private static readonly Func<JsonNode?>[] OddValues =
    [
        () => null,
        () => "",
        () => " ",
        () => ".",
        () => "..",
        () => "\uE000",
        () => "\uE001x",
        () => "a\uE002b",
        () => "\u202Etxet\u2066 \u200B\uFEFF",
        () => "٤",
        () => "５/５",
        () => "4️⃣",
        () => "1e999",
        () => "9999-12-31",
        () => "0001-01-01",
        () => "31.12.9999",
        () => "24-25",
        () => "99999999999-99999999999",
        () => "**x** [y](https://evil.example) <at>z</at> {\"a\":1}",
        () => "{\"button\":{\"verb\":\"join\"}}",
        () => "{\"button\":{\"verb\":\"join\",\"cohort\":\"\uE002\"}}",
        () => "{\"button\":",
        () => "%\\_' OR 1=1 --",
        () => new string('x', 2_700),
        () => new string('é', 13_000),
        () => "a" + new string(':', 11_990),
        () => new string(' ', 12_000) + ",",
        () => "e" + new string('\u0301', 12_000),
        () => 0,
        () => -1,
        () => 0.5,
        () => int.MaxValue,
        () => long.MinValue,
        () => 1e308,
        () => true,
        () => new JsonArray(),
        () => new JsonArray("a", null, 1, new JsonArray("b"), new JsonObject { ["c"] = 1 }),
        () => new JsonObject(),
        () =>
            new JsonObject
            {
                ["id"] = "x",
                ["verb"] = 3,
                ["button"] = new JsonArray(),
            },
        () => Guid.Empty.ToString(),
        () => "0199a000-0000-4000-8000-00000000000a",
    ];

    private static readonly string[] OddBits =
    [
        "\uE000",
        "\uE001",
        "\uE002",
        "\u202E",
        "\u200D",
        "\u0301",
        "..",
        "/",
        " ",
    ];

    /// <summary>Without these right, an activity is refused before anything looks at the rest of it.</summary>
    private static readonly string[] Identifying =
    [
        "type",
        "channelId",
        "serviceUrl",
        "channelData",
        "tenant",
        "tenantId",
    ];

    public byte[] Spoil(JsonObject activity)
    {
        var spoiled = (JsonObject)activity.DeepClone();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            Change(spoiled);
        }

        var json = Escapes.Aggregate(
            spoiled.ToJsonString(),
            (text, escape) => text.Replace(escape.Written, escape.Meant, StringComparison.Ordinal)
        );
        var bytes = Encoding.UTF8.GetBytes(json);
        return random.Next(12) == 0 ? Torn(bytes) : bytes;
    }

    private void Change(JsonObject activity)
    {
        var places = Places(activity).Where(place => !IsIdentifying(place) || random.Next(10) == 0).ToList();
        var (parent, name) = places[random.Next(places.Count)];
        switch (random.Next(6))
        {
            case 0:
                parent.Remove(name);
                break;
            case 1 when parent[name] is JsonValue value && value.TryGetValue<string>(out var text):
                parent[name] = text.Insert(random.Next(text.Length + 1), OddBits[random.Next(OddBits.Length)]);
                break;
            case 2:
                parent[$"{name}{random.Next(3)}"] = Odd();
                break;
            default:
                parent[name] = Odd();
                break;
        }
    }

    private JsonNode? Odd() => OddValues[random.Next(OddValues.Length)]();

    private static bool IsIdentifying((JsonObject Parent, string Name) place) =>
        Identifying.Contains(place.Name, StringComparer.Ordinal)
        || (place.Parent.Parent is JsonObject && place.Parent.GetPropertyName() == "tenant");

    private static IEnumerable<(JsonObject Parent, string Name)> Places(JsonNode? node) =>
        node switch
        {
            JsonObject parent => parent
                .Select(child => (parent, child.Key))
                .Concat(parent.SelectMany(child => Places(child.Value))),
            JsonArray list => list.SelectMany(Places),
            _ => [],
        };

    /// <summary>A byte that is none of UTF-8, a byte less, or a body that breaks off.</summary>
    private byte[] Torn(byte[] bytes)
    {
        var at = random.Next(bytes.Length);
        return random.Next(3) switch
        {
            0 => [.. bytes[..at], 0xFF, .. bytes[at..]],
            1 => [.. bytes[..at], .. bytes[(at + 1)..]],
            _ => bytes[..at],
        };
    }
}
