using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Circles;

/// <summary>
/// Who facilitates the next session of a circle: of those who are here, whoever has done so least, then longest ago; names decide
/// where both are equal.
/// </summary>
internal static class FacilitatorTurns
{
    /// <returns>Null if nobody is here, or none of them can.</returns>
    public static PersonId? Next(IEnumerable<TurnMember> members) =>
        members
            .Where(m => m is { IsHere: true, HasPassed: false })
            .OrderBy(m => m.Times)
            .ThenBy(m => m.LastAt ?? DateTimeOffset.MinValue)
            .ThenBy(m => m.Name, StringComparer.Ordinal)
            .ThenBy(m => m.Person.Value)
            .Select(m => (PersonId?)m.Person)
            .FirstOrDefault();

    /// <summary>Whoever was given the turn, as long as they are here; otherwise the next.</summary>
    public static PersonId? Current(PersonId? assigned, IReadOnlyCollection<TurnMember> members) =>
        assigned is not null && members.Any(m => m.Person == assigned && m is { IsHere: true, HasPassed: false })
            ? assigned
            : Next(members);
}

/// <summary>A member of a circle in the rotation.</summary>
/// <param name="IsHere">Whether they belong to it now and have not paused.</param>
/// <param name="Times">How often they have facilitated.</param>
/// <param name="LastAt">When they last did; null for never.</param>
/// <param name="HasPassed">Whether they cannot facilitate the next one.</param>
internal readonly record struct TurnMember(
    PersonId Person,
    string Name,
    bool IsHere,
    int Times,
    DateTimeOffset? LastAt,
    bool HasPassed
);
