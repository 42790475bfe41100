using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;
using MentorBot.Testing;

namespace MentorBot.Architecture.Tests.Promises;

/// <summary>S19: packages are locked, and what is known about them is said honestly.</summary>
[Trait("promise", "S19")]
public sealed class S19Dependencies : IDisposable
{
    private const string Known =
        "warning NU1903: Package 'Newtonsoft.Json' 12.0.3 has a known high severity vulnerability";
    private const string Low = "warning NU1901: Package 'Some.Other' 1.0.0 has a known low severity vulnerability";
    private const string Away = "warning NU1900: Error occurred while getting package vulnerability data";
    private const string Nothing = "Restored MentorBot.Bot.csproj (in 1 sec).";

    private readonly string folder = Directory.CreateTempSubdirectory("mentorbot-advisories-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void S19_every_package_of_every_project_is_locked_with_its_hash()
    {
        var projects = Projects().ToList();
        Assert.NotEmpty(projects);
        foreach (var project in projects)
        {
            var file = Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json");
            Assert.True(File.Exists(file), $"{project} has no lock file");
            using var locked = JsonDocument.Parse(File.ReadAllText(file));
            var packages = locked
                .RootElement.GetProperty("dependencies")
                .EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.GetProperty("type").GetString() != "Project")
                .ToList();

            Assert.NotEmpty(packages);
            Assert.All(packages, package => Assert.NotEqual("", package.Value.GetProperty("contentHash").GetString()));
        }
    }

    [Fact]
    public void S19_continuous_integration_takes_only_what_is_locked()
    {
        var settings = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props"));
        var locked = settings.Descendants("RestoreLockedMode").Single();

        Assert.Equal("true", settings.Descendants("RestorePackagesWithLockFile").Single().Value);
        Assert.Equal(("true", "'$(CI)' == 'true'"), (locked.Value, locked.Attribute("Condition")?.Value));
    }

    [Theory]
    [InlineData(Known, Nothing, 0, "none known")]
    [InlineData(Known, Low, 0, "1 known, of them 0 high or critical")]
    [InlineData(Known, Low + "\n" + Known + "\n" + Known, 1, "2 known, of them 1 high or critical")]
    [InlineData(Nothing, Nothing, 3, "unavailable: the registry reports no advisory even for a package that has one.")]
    [InlineData(Away, Nothing, 3, "unavailable: the registry did not answer with its advisories.")]
    [InlineData(Known, Away, 3, "unavailable: the registry did not answer with its advisories.")]
    public async Task S19_where_nobody_can_know_the_answer_is_unavailable_and_never_that_all_is_well(
        string sure,
        string solution,
        int code,
        string last
    )
    {
        var (ended, lines) = await JudgeAsync(sure, solution);

        Assert.Equal((code, last), (ended, lines[^1]));
    }

    private static IEnumerable<string> Projects() =>
        new[] { "src", "tests" }.SelectMany(part =>
            Directory.EnumerateFiles(Path.Combine(Repository.Root, part), "*.csproj", SearchOption.AllDirectories)
        );

    private async Task<(int Code, string[] Lines)> JudgeAsync(string sure, string solution)
    {
        var (first, second) = (Path.Combine(folder, "sure.log"), Path.Combine(folder, "all.log"));
        await File.WriteAllTextAsync(first, sure + "\n");
        await File.WriteAllTextAsync(second, solution + "\n");
        var start = new ProcessStartInfo(
            "bash",
            [Path.Combine(Repository.Root, "eng", "advisories.sh"), "--judge", first, second]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
