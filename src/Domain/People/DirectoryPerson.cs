namespace MentorBot.Domain.People;

/// <summary>What a directory knows of a person; null where it knows nothing.</summary>
/// <param name="Absence">Null if they are not out of office, or if <paramref name="KnowsAbsence"/> is false.</param>
/// <param name="KnowsAbsence">Whether the directory could be asked about absences.</param>
public sealed record DirectoryPerson(
    Guid EntraId,
    string Name,
    string? Email = null,
    string? Department = null,
    string? JobTitle = null,
    Guid? ManagerEntraId = null,
    string? Locale = null,
    string? ZoneId = null,
    bool IsEligible = true,
    Absence? Absence = null,
    bool KnowsAbsence = false
);

/// <summary>The time during which automatic replies are on.</summary>
public sealed record Absence(DateTimeOffset From, DateTimeOffset Until);
