using MentorBot.Domain.People;

namespace MentorBot.Bot.Graph;

/// <summary>Without Microsoft Graph, people are who they say they are, and managers come from elsewhere.</summary>
internal sealed class NoDirectory : IDirectory
{
    public Task<DirectoryAnswer?> LookUpAsync(IReadOnlyList<Guid> entraIds, CancellationToken cancellation) =>
        Task.FromResult<DirectoryAnswer?>(null);
}
