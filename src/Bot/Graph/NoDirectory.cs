using MentorBot.Domain.People;

namespace MentorBot.Bot.Graph;

/// <summary>Used without Microsoft Graph: names come from the activities, and managers only from an import.</summary>
internal sealed class NoDirectory : IDirectory
{
    public Task<DirectoryAnswer?> LookUpAsync(IReadOnlyList<Guid> entraIds, CancellationToken cancellation) =>
        Task.FromResult<DirectoryAnswer?>(null);
}
