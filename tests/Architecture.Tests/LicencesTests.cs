using System.Text.Json;
using MentorBot.Testing;

namespace MentorBot.Architecture.Tests;

/// <summary>docs/licences.md names what is really shipped.</summary>
public sealed class LicencesTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "licences.md"));

    [Fact]
    public void Every_package_that_is_shipped_stands_on_the_page_with_its_licence()
    {
        var shipped = Packages(Path.Combine(Repository.Root, "src", "Bot", "obj", "project.assets.json"));

        Assert.NotEmpty(shipped);
        var missing = shipped.Where(package => !Page.Contains($"| {package} | ", StringComparison.Ordinal));
        Assert.True(!missing.Any(), $"Run eng/licences.sh; docs/licences.md lacks {string.Join(", ", missing)}.");
        Assert.DoesNotContain("not stated", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void That_Hangfire_is_under_the_LGPL_is_said_first() =>
        Assert.Contains("**Hangfire is under the LGPL-3.0.**", Page, StringComparison.Ordinal);

    private static IReadOnlyList<string> Packages(string assets)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(assets));
        return
        [
            .. file
                .RootElement.GetProperty("libraries")
                .EnumerateObject()
                .Where(library => library.Value.GetProperty("type").GetString() == "package")
                .Select(library => library.Name.Replace("/", " | ", StringComparison.Ordinal)),
        ];
    }
}
