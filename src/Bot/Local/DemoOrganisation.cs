using System.Globalization;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Local;

/// <summary>
/// The demo organisation of the local start: 60 people in five departments and three time zones. The first three are
/// the personas, each with a chat window; <c>tests/Simulator</c> plays the others.
/// </summary>
internal static class DemoOrganisation
{
    // Must be declared before People, whose initializer uses it.
    private static readonly string[] Personas = ["employee", "manager", "coordinator"];

    public static readonly Guid TenantId = Id(0);

    public static IReadOnlyList<DemoPerson> People { get; } = [.. DemoPeople.Rows.Select(Parse)];

    /// <summary>The coordinator persona, and the colleague who sets up the demo cohort.</summary>
    public static IReadOnlyList<Guid> Coordinators { get; } =
    [.. People.Where(p => p.IsCoordinator).Select(p => p.EntraId)];

    /// <summary>The coordinator persona, who sees the demo cohort in the console though a colleague runs it.</summary>
    public static Guid ProgrammeLead => People.Single(p => p.Persona == "coordinator").EntraId;

    /// <summary>The people as directory entries.</summary>
    public static IReadOnlyList<DirectoryPerson> Directory { get; } = [.. People.Select(Entry)];

    private static DirectoryPerson Entry(DemoPerson person) =>
        new(
            person.EntraId,
            person.Name,
            person.Email,
            person.Department,
            person.JobTitle,
            People.FirstOrDefault(p => p.Name == person.Manager)?.EntraId,
            person.Locale,
            person.ZoneId
        );

    private static DemoPerson Parse(string row, int index)
    {
        var fields = row.Split('|', StringSplitOptions.TrimEntries);
        var (locale, zone) = Place(fields[4]);
        return new DemoPerson(
            Id(index + 1),
            fields[0],
            $"{fields[5]}@demo.mentorbot.example",
            fields[1],
            fields[2],
            fields[3],
            locale,
            zone,
            fields[6].Split(',', StringSplitOptions.TrimEntries),
            fields[7].Split(',', StringSplitOptions.TrimEntries),
            index < Personas.Length ? Personas[index] : null,
            IsCoordinator: fields[2].StartsWith("Learning", StringComparison.Ordinal)
        );
    }

    private static (string Locale, string Zone) Place(string city) =>
        city switch
        {
            "Berlin" => ("de-DE", "Europe/Berlin"),
            "New York" => ("en-US", "America/New_York"),
            "Pune" => ("en-IN", "Asia/Kolkata"),
            _ => throw new ArgumentOutOfRangeException(nameof(city), city, "An unknown place."),
        };

    /// <summary>A valid UUID that is the same at every start.</summary>
    private static Guid Id(int number) =>
        Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"6d656e74-6f72-4b07-8000-{number:x12}"));
}

/// <summary>A person of the demo organisation.</summary>
/// <param name="Manager">The manager's name, or "".</param>
/// <param name="Persona">The chat window's persona; null for people played by the simulator.</param>
internal sealed record DemoPerson(
    Guid EntraId,
    string Name,
    string Email,
    string Department,
    string JobTitle,
    string Manager,
    string Locale,
    string ZoneId,
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Wants,
    string? Persona,
    bool IsCoordinator
);
