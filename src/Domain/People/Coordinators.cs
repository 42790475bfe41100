namespace MentorBot.Domain.People;

/// <summary>The coordinators named in the configuration, by Entra object id.</summary>
/// <param name="entraIds">All of them.</param>
/// <param name="forNotes">Those of them who read notes to the coordinators; all, if none are named.</param>
public sealed class Coordinators(IEnumerable<Guid> entraIds, IEnumerable<Guid>? forNotes = null)
{
    private readonly HashSet<Guid> ids = [.. entraIds];
    private readonly HashSet<Guid> readers = [.. forNotes ?? []];

    /// <summary>In no particular order.</summary>
    public IReadOnlyCollection<Guid> EntraIds => ids;

    public bool Include(Guid entraId) => ids.Contains(entraId);

    /// <summary>Whether notes to the coordinators go to this one before others.</summary>
    public bool IsNamedForNotes(Guid entraId) => readers.Contains(entraId);
}
