using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Digests;

/// <summary>A digest that was made for a manager, to be sent.</summary>
public sealed class ReadDigest(MentorStore store)
{
    /// <summary>Null when it is somebody else's, or the manager has asked for none since.</summary>
    public async Task<DigestLetter?> RunAsync(DigestId id, PersonId reader, CancellationToken cancellation) =>
        await (
            from digest in store.Digests.AsNoTracking()
            join manager in store.People on digest.ManagerId equals manager.Id
            where digest.Id == id && manager.Id == reader && !manager.DigestsOff
            select new DigestLetter(digest.Content, manager.Working, manager.Locale)
        ).SingleOrDefaultAsync(cancellation);
}

/// <param name="Reader">Whose zone dates are shown in.</param>
public sealed record DigestLetter(DigestContent Content, WorkingTime Reader, string Locale);
