using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Digests;

/// <summary>Whether somebody gets digests.</summary>
/// <param name="IsOn">Whether they want them.</param>
/// <param name="HasReports">
/// Whether anyone reports to them. Without reports there is no digest, but the choice is kept.
/// </param>
public sealed record DigestSettings(bool IsOn, bool HasReports);

/// <summary>Reads whether somebody gets digests.</summary>
public sealed class ReadDigestSettings(MentorStore store)
{
    public Task<DigestSettings> RunAsync(PersonId person, CancellationToken cancellation) =>
        store
            .People.Where(p => p.Id == person)
            .Select(p => new DigestSettings(!p.DigestsOff, store.People.Any(r => r.ManagerId == p.Id && r.IsEligible)))
            .SingleAsync(cancellation);
}
