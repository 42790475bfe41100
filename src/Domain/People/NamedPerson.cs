using MentorBot.Domain.Shared;

namespace MentorBot.Domain.People;

/// <summary>
/// A person as others may name them. A directory can hold two records of one person, as when somebody was hired again: they
/// share the address, and are one person here.
/// </summary>
internal sealed record NamedPerson(
    PersonId Id,
    string Name,
    string? Email,
    string? Department,
    bool IsCurrent,
    DateTimeOffset CreatedAt
)
{
    /// <summary>Everything that names this person in full: the name, with the department in brackets, and the address.</summary>
    public IReadOnlyList<string> Keys =>
        [
            NameKey.Of(Name),
            .. string.IsNullOrWhiteSpace(Department) ? [] : new[] { NameKey.Of($"{Name} ({Department})") },
            .. string.IsNullOrWhiteSpace(Email) ? [] : new[] { NameKey.Of(Email) },
        ];

    /// <summary>The records of one person have the same identity.</summary>
    public string Identity => string.IsNullOrWhiteSpace(Email) ? $"{Id}" : NameKey.Of(Email);

    /// <summary>Of each person the record in use: the one of somebody who can take part, or else the newest.</summary>
    public static IReadOnlyList<NamedPerson> InUse(IEnumerable<NamedPerson> records) =>
        [
            .. records
                .GroupBy(record => record.Identity, StringComparer.Ordinal)
                .Select(own => own.OrderByDescending(r => r.IsCurrent).ThenByDescending(r => r.CreatedAt).First()),
        ];
}
