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
/// <param name="People">Those found.</param>
/// <param name="Managers">Their managers, without repetition.</param>
/// <param name="Gone">Those whose accounts are disabled or deleted.</param>
public sealed record DirectoryAnswer(
    IReadOnlyList<DirectoryPerson> People,
    IReadOnlyList<DirectoryPerson> Managers,
    IReadOnlyList<Guid> Gone
);
