using System.Globalization;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Local;

/// <summary>
/// The organisation of the local start: 40 people in five departments and three zones. Its first three are the personas, who
/// have a chat window each; the others are played by <c>tests/Simulator</c>.
/// </summary>
internal static class DemoOrganisation
{
    // Before the people, who are made from it.
    private static readonly string[] Personas = ["employee", "manager", "coordinator"];

    public static readonly Guid TenantId = Id(0);

    public static IReadOnlyList<DemoPerson> People { get; } = [.. DemoPeople.Rows.Select(Parse)];

    /// <summary>The persona, and the colleague who sets up the demo cohort.</summary>
    public static IReadOnlyList<Guid> Coordinators { get; } =
    [.. People.Where(p => p.IsCoordinator).Select(p => p.EntraId)];

    /// <summary>What the directory would say of them.</summary>
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

    /// <summary>Well-formed and the same at every start.</summary>
    private static Guid Id(int number) =>
        Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"6d656e74-6f72-4b07-8000-{number:x12}"));
}

/// <param name="Manager">Name of the manager; "" for who has none.</param>
/// <param name="Persona">Null for those whom the simulator plays.</param>
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
