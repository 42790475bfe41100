using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Digests;

/// <summary>Whether somebody gets digests.</summary>
/// <param name="HasReports">Without reports there is none to get; the choice is kept for the day there are.</param>
public sealed record DigestSettings(bool IsOn, bool HasReports);

public sealed class ReadDigestSettings(MentorStore store)
{
    public Task<DigestSettings> RunAsync(PersonId person, CancellationToken cancellation) =>
        store
            .People.Where(p => p.Id == person)
            .Select(p => new DigestSettings(!p.DigestsOff, store.People.Any(r => r.ManagerId == p.Id && r.IsEligible)))
            .SingleAsync(cancellation);
}
