namespace MentorBot.Domain.People;

/// <summary>The organisation's directory, as far as it can be asked.</summary>
public interface IDirectory
{
    /// <param name="entraIds">At most 10.</param>
    /// <returns>Null when the directory cannot be asked now, or not at all.</returns>
    Task<DirectoryAnswer?> LookUpAsync(IReadOnlyList<Guid> entraIds, CancellationToken cancellation);
}

/// <param name="People">Those who were asked for and found.</param>
/// <param name="Managers">Their managers, once each.</param>
/// <param name="Gone">Those whose account is disabled or deleted.</param>
public sealed record DirectoryAnswer(
    IReadOnlyList<DirectoryPerson> People,
    IReadOnlyList<DirectoryPerson> Managers,
    IReadOnlyList<Guid> Gone
);
