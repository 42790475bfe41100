using System.Text.RegularExpressions;
using System.Xml.Linq;
using MentorBot.Testing;

namespace MentorBot.Architecture.Tests;

/// <summary>What people read stands in resources, in every language.</summary>
public sealed partial class TextResourceTests
{
    private static readonly string Bot = Path.Combine(Repository.Root, "src", "Bot");

    private static readonly string[] English =
    [
        .. Directory
            .EnumerateFiles(Bot, "*Text.resx", SearchOption.AllDirectories)
            .Where(path => !Built().IsMatch(path))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_text_is_there_in_every_language_with_the_same_places()
    {
        Assert.NotEmpty(English);
        var differences = English.SelectMany(path => Differences(path, German(path)));

        Assert.True(!differences.Any(), string.Join(Environment.NewLine, differences));
    }

    /// <summary>Typographic ones, as everywhere in Teams: ’ “ ” in English, „ “ in German, and … for three dots.</summary>
    [Fact]
    public void No_text_has_typewriter_quotes_or_dots()
    {
        var plain = English
            .SelectMany(path => new[] { path, German(path) })
            .SelectMany(path =>
                Read(path)
                    .Where(text => Typewriter().IsMatch(text.Value))
                    .Select(text => $"{Path.GetFileName(path)}: {text.Key}: {text.Value}")
            );

        Assert.True(!plain.Any(), string.Join(Environment.NewLine, plain));
    }

    [Fact]
    public void Every_text_is_used()
    {
        var code = string.Join('\n', House.Sources.Select(File.ReadAllText));

        var unused = English.SelectMany(path =>
            Read(path)
                .Keys.Select(key => $"{Path.GetFileNameWithoutExtension(path)}.{key}")
                .Where(name =>
                    !Regex.IsMatch(
                        code,
                        $@"\b{name.Replace(".", @"\s*\.", StringComparison.Ordinal)}\b",
                        RegexOptions.None,
                        TimeSpan.FromSeconds(5)
                    )
                )
        );

        Assert.True(!unused.Any(), string.Join(Environment.NewLine, unused));
    }

    [Fact]
    public void No_text_is_said_in_the_code()
    {
        var said = House
            .Sources.Where(path => path.StartsWith(Bot, StringComparison.Ordinal))
            .SelectMany(WordsInCode.In)
            .ToList();

        Assert.True(said.Count == 0, string.Join(Environment.NewLine, said));
    }

    private static string German(string path) => path.Replace(".resx", ".de.resx", StringComparison.Ordinal);

    private static IEnumerable<string> Differences(string one, string other)
    {
        var (english, translated) = (Read(one), Read(other));
        foreach (var key in english.Keys.Union(translated.Keys))
        {
            if (
                !english.TryGetValue(key, out var from)
                || !translated.TryGetValue(key, out var to)
                || !Places(from).SetEquals(Places(to))
            )
            {
                yield return $"{Path.GetFileName(one)}: {key}";
            }
        }
    }

    private static Dictionary<string, string> Read(string path) =>
        File.Exists(path)
            ? XDocument
                .Load(path)
                .Root!.Elements("data")
                .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value)
            : [];

    private static HashSet<string> Places(string text) =>
        [.. Place().Matches(text).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(@"['""`´]|\.\.\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Typewriter();

    [GeneratedRegex(@"\{(?<name>[a-z][A-Za-z]*)(:[^{}]*)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Built();
}
