using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MentorBot.TextGenerator;

/// <summary>Reads the texts of a resource file in the order in which they stand there.</summary>
internal static class ResourceFile
{
    public static IReadOnlyList<ResourceEntry> Read(string xml) =>
        xml.Length == 0
            ? new List<ResourceEntry>()
            : XDocument
                .Parse(xml)
                .Root!.Elements("data")
                .Select(data => new ResourceEntry(data.Attribute("name")!.Value, data.Element("value")?.Value ?? ""))
                .ToList();
}

/// <summary>One text.</summary>
internal sealed class ResourceEntry
{
    private static readonly Regex Place = new(
        @"\{(?<name>[a-z][A-Za-z]*)(?::[^{}]*)?\}",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1)
    );

    public ResourceEntry(string key, string value)
    {
        Key = key;
        Value = value;
        Places = Place.Matches(value).Cast<Match>().Select(match => match.Groups["name"].Value).Distinct().ToList();
    }

    public string Key { get; }

    public string Value { get; }

    /// <summary>The names of its places, such as <c>partner</c> in "You and {partner}", in order, each once.</summary>
    public IReadOnlyList<string> Places { get; }
}
