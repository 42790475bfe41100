using System.Reflection;

namespace MentorBot.Architecture.Tests;

/// <summary>Bot → Jobs → Domain, Bot → Domain, and each outside library belongs to one part.</summary>
public sealed class ArrowTests
{
    private static readonly string[] Storage = ["Microsoft.EntityFrameworkCore", "Npgsql"];
    private static readonly string[] Scheduling = ["Quartz"];
    private static readonly string[] Microsoft365 =
    [
        "Microsoft.Graph",
        "Microsoft.Identity",
        "Microsoft.Kiota",
        "Azure.",
    ];
    private static readonly string[] Export = ["OpenTelemetry"];
    private static readonly string[] Web = ["Microsoft.AspNetCore", "Radzen"];

    [Fact]
    public void Domain_points_at_nobody() =>
        AssertApart(
            House.Domain,
            ["MentorBot.Jobs", "MentorBot.Bot", .. Scheduling, .. Microsoft365, .. Export, .. Web]
        );

    [Fact]
    public void Jobs_points_at_the_domain_alone() =>
        AssertApart(House.Jobs, ["MentorBot.Bot", .. Storage, .. Microsoft365, .. Export, .. Web]);

    [Fact]
    public void Bot_leaves_storage_to_the_domain_and_schedules_to_jobs() =>
        AssertApart(House.Bot, [.. Storage, .. Scheduling]);

    [Fact]
    public void Each_library_is_used_where_it_belongs()
    {
        Assert.Contains("Npgsql", House.UsedBy(House.Domain));
        Assert.Contains("MentorBot.Domain", House.UsedBy(House.Bot));
        Assert.Contains("Quartz", House.AskedForBy(House.Jobs));
        Assert.Contains("Microsoft.Graph", House.AskedForBy(House.Bot));
    }

    private static void AssertApart(Assembly part, string[] forbidden)
    {
        var wrong = House
            .UsedBy(part)
            .Concat(House.AskedForBy(part))
            .Where(name => forbidden.Any(f => name.StartsWith(f, StringComparison.Ordinal)));

        Assert.Empty(wrong);
    }
}
