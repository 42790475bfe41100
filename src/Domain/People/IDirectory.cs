namespace MentorBot.Domain.People;

/// <summary>The organisation's directory.</summary>
public interface IDirectory
{
    /// <summary>Looks up people by their Entra ids.</summary>
    /// <param name="entraIds">At most 10.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    /// <returns>Null if the directory is unavailable or not configured.</returns>
    Task<DirectoryAnswer?> LookUpAsync(IReadOnlyList<Guid> entraIds, CancellationToken cancellation);
}

/// <summary>What the directory knows of the people asked for.</summary>
/// <param name="People">
/// Those found. Who is neither here nor in <paramref name="Gone"/> was not answered for, and nothing is known of them.
/// </param>
/// <param name="Managers">Their managers, without repetition.</param>
/// <param name="Gone">Those whose accounts are disabled or deleted.</param>
public sealed record DirectoryAnswer(
    IReadOnlyList<DirectoryPerson> People,
    IReadOnlyList<DirectoryPerson> Managers,
    IReadOnlyList<Guid> Gone
)
{
    /// <summary>The answer as far as it is about these people.</summary>
    internal DirectoryAnswer About(IReadOnlyCollection<Guid> entraIds) =>
        new(
            [.. People.Where(person => entraIds.Contains(person.EntraId))],
            Managers,
            [.. Gone.Where(entraIds.Contains)]
        );

    internal bool IsAbout(Guid entraId) => Gone.Contains(entraId) || People.Any(person => person.EntraId == entraId);
}
