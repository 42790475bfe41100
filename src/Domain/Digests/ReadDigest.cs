using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Digests;

/// <summary>A digest that was made for a manager, to be sent.</summary>
public sealed class ReadDigest(MentorStore store)
{
    /// <summary>Those that their readers still want; a digest of somebody else is not among them.</summary>
    public async Task<IReadOnlyDictionary<(DigestId Id, PersonId Reader), DigestLetter>> RunAsync(
        IReadOnlyCollection<DigestId> ids,
        CancellationToken cancellation
    ) =>
        await (
            from digest in store.Digests.AsNoTracking()
            join manager in store.People on digest.ManagerId equals manager.Id
            where ids.Contains(digest.Id) && !manager.DigestsOff
            select new
            {
                digest.Id,
                Reader = manager.Id,
                Letter = new DigestLetter(digest.Content, manager.Working, manager.Locale),
            }
        ).ToDictionaryAsync(found => (found.Id, found.Reader), found => found.Letter, cancellation);
}

/// <param name="Reader">Whose zone dates are shown in.</param>
public sealed record DigestLetter(DigestContent Content, WorkingTime Reader, string Locale);
