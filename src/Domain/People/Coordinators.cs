namespace MentorBot.Domain.People;

/// <summary>The coordinators named in the configuration, by Entra object id.</summary>
/// <param name="entraIds">All of them.</param>
/// <param name="forNotes">Those of them who read notes to the coordinators; all, if none are named.</param>
/// <param name="leads">Those who run the whole programme; they are coordinators too.</param>
public sealed class Coordinators(
    IEnumerable<Guid> entraIds,
    IEnumerable<Guid>? forNotes = null,
    IEnumerable<Guid>? leads = null
)
{
    private readonly HashSet<Guid> ids = [.. entraIds, .. leads ?? []];
    private readonly HashSet<Guid> readers = [.. forNotes ?? []];
    private readonly HashSet<Guid> leading = [.. leads ?? []];

    /// <summary>In no particular order.</summary>
    public IReadOnlyCollection<Guid> EntraIds => ids;

    public bool Include(Guid entraId) => ids.Contains(entraId);

    /// <summary>Whether notes to the coordinators go to this one before others.</summary>
    public bool IsNamedForNotes(Guid entraId) => readers.Contains(entraId);

    public ConsoleRole RoleOf(Guid entraId) =>
        leading.Contains(entraId) ? ConsoleRole.ProgrammeLead
        : ids.Contains(entraId) ? ConsoleRole.Coordinator
        : ConsoleRole.Employee;
}
