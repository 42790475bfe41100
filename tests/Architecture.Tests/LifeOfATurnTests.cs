using System.Reflection;
using System.Text.RegularExpressions;
using MentorBot.Testing;

namespace MentorBot.Architecture.Tests;

/// <summary>The page that newcomers read first follows a turn from file to file: what it names is there.</summary>
public sealed partial class LifeOfATurnTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs");
    private static readonly string Page = File.ReadAllText(Path.Combine(Folder, "life-of-a-turn.md"));

    /// <summary>Types of ours, and those of the Bot Framework by which the way begins and ends.</summary>
    private static readonly HashSet<string> Known =
    [
        .. House
            .Bot.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("Microsoft.Bot", StringComparison.Ordinal))
            .SelectMany(name => Assembly.Load(name).GetExportedTypes())
            .Concat(House.Parts.SelectMany(part => part.GetTypes()))
            .Select(type => type.Name.Split('`')[0]),
    ];

    [Fact]
    public void Each_type_lies_in_the_file_that_its_link_leads_to()
    {
        var astray = SourceLink()
            .Matches(Page)
            .Where(link => !Declares(link.Groups["path"].Value, link.Groups["type"].Value))
            .Select(link => link.Value);

        Assert.Empty(astray);
    }

    /// <summary>One file after the other, so that the reader never has to go back.</summary>
    [Fact]
    public void No_step_leads_to_a_file_for_the_second_time()
    {
        var steps = Step().Matches(Page).Select(step => step.Groups["path"].Value).ToList();

        Assert.True(steps.Count >= 20, $"The walk has only {steps.Count} steps.");
        Assert.Equal(steps.Distinct(), steps);
    }

    [Fact]
    public void Every_type_named_in_code_style_is_there()
    {
        var unknown = TypeName()
            .Matches(Page)
            .Select(name => name.Groups["type"].Value)
            .Where(name => !Known.Contains(name));

        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_path_named_in_code_style_is_there()
    {
        var missing = SourcePath()
            .Matches(Page)
            .Select(path => Path.Combine(Repository.Root, path.Groups["path"].Value))
            .Where(path => !File.Exists(path) && !Directory.Exists(path));

        Assert.Empty(missing);
    }

    private static bool Declares(string path, string type)
    {
        var file = Path.Combine(Folder, path);
        return File.Exists(file) && Regex.IsMatch(File.ReadAllText(file), $@"\b(class|record|interface) {type}\b");
    }

    [GeneratedRegex(@"\[(?<type>\w+)\]\((?<path>[^)]+\.cs)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SourceLink();

    [GeneratedRegex(
        @"^\d+\. \[\w+\]\((?<path>[^)]+\.cs)\)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Step();

    /// <summary>`Type` or `Type.Member`; what is written in capitals alone is none.</summary>
    [GeneratedRegex(@"`(?<type>[A-Z]\w*[a-z]\w*)(\.\w+)?`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeName();

    [GeneratedRegex("`(?<path>(src|tests|docs)/[\\w./]+?)/?(<\\w+>)?`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SourcePath();
}
