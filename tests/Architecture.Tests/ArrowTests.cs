using System.Reflection;
using MentorBot.Testing;

namespace MentorBot.Architecture.Tests;

/// <summary>Bot → Jobs → Domain, Bot → Domain, and each outside library belongs to one part.</summary>
public sealed class ArrowTests
{
    private static readonly string[] Storage = ["Microsoft.EntityFrameworkCore", "Npgsql"];
    private static readonly string[] Scheduling = ["Hangfire"];
    private static readonly string[] Microsoft365 =
    [
        "Microsoft.Bot",
        "Microsoft.Graph",
        "Microsoft.Identity",
        "Microsoft.Kiota",
        "Azure.",
    ];
    private static readonly string[] Export = ["OpenTelemetry"];
    private static readonly string[] Web = ["Microsoft.AspNetCore", "Radzen"];

    /// <summary>Few files, so that one need not be long.</summary>
    private static readonly string SchedulingFolder = Path.Combine("src", "Jobs", "Scheduling");

    [Fact]
    public void Domain_points_at_nobody() =>
        AssertApart(
            House.Domain,
            ["MentorBot.Jobs", "MentorBot.Bot", .. Scheduling, .. Microsoft365, .. Export, .. Web]
        );

    [Fact]
    public void Jobs_points_at_the_domain_alone() =>
        AssertApart(House.Jobs, ["MentorBot.Bot", .. Storage, .. Microsoft365, .. Export]);

    /// <summary>The web is there for the pages about the jobs, which come with the scheduler.</summary>
    [Fact]
    public void Only_one_folder_of_jobs_knows_the_scheduler_and_the_web()
    {
        string[] known = [.. Scheduling, .. Web];
        var elsewhere = House
            .Sources.Select(path => Path.GetRelativePath(Repository.Root, path))
            .Where(path => path.StartsWith(Path.Combine("src", "Jobs"), StringComparison.Ordinal))
            .Where(path => !path.StartsWith(SchedulingFolder, StringComparison.Ordinal))
            .Where(path => Uses(File.ReadAllText(Path.Combine(Repository.Root, path)), known));

        Assert.Empty(elsewhere);
    }

    [Fact]
    public void Bot_leaves_storage_to_the_domain_and_schedules_to_jobs() =>
        AssertApart(House.Bot, [.. Storage, .. Scheduling]);

    [Fact]
    public void Each_library_is_used_where_it_belongs()
    {
        Assert.Contains("Npgsql", House.UsedBy(House.Domain));
        Assert.Contains("MentorBot.Domain", House.UsedBy(House.Bot));
        Assert.Contains("Hangfire.PostgreSql", House.AskedForBy(House.Jobs));
        Assert.Contains("Microsoft.Graph", House.AskedForBy(House.Bot));
        Assert.Contains("Microsoft.Bot.Builder.Integration.AspNet.Core", House.AskedForBy(House.Bot));
    }

    private static bool Uses(string source, string[] libraries) =>
        libraries.Any(library => source.Contains($"using {library}", StringComparison.Ordinal));

    private static void AssertApart(Assembly part, string[] forbidden)
    {
        var wrong = House
            .UsedBy(part)
            .Concat(House.AskedForBy(part))
            .Where(name => forbidden.Any(f => name.StartsWith(f, StringComparison.Ordinal)));

        Assert.Empty(wrong);
    }
}
