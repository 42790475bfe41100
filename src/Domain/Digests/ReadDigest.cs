using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Digests;

/// <summary>Reads digests for delivery.</summary>
public sealed class ReadDigest(MentorStore store)
{
    /// <summary>
    /// The digests whose managers still want them, each for its own manager only, and with the names of those only who still
    /// agree to be named.
    /// </summary>
    public async Task<IReadOnlyDictionary<(DigestId Id, PersonId Reader), DigestLetter>> RunAsync(
        IReadOnlyCollection<DigestId> ids,
        CancellationToken cancellation
    )
    {
        var letters = await LettersAsync(ids, cancellation);
        var agreeing = await store.AgreeingReportsAsync([.. letters.Keys.Select(key => key.Reader)], cancellation);
        return letters.ToDictionary(
            letter => letter.Key,
            letter => letter.Value.NamingOnly(agreeing[letter.Key.Reader])
        );
    }

    private async Task<Dictionary<(DigestId Id, PersonId Reader), DigestLetter>> LettersAsync(
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
                digest.Content,
                digest.Week,
                Before = store
                    .Digests.Where(d => d.ManagerId == digest.ManagerId && d.Week < digest.Week)
                    .OrderByDescending(d => d.Week)
                    .Select(d => d.Content)
                    .FirstOrDefault(),
                manager.Working,
            }
        ).ToDictionaryAsync(
            found => (found.Id, found.Reader),
            found => new DigestLetter(
                found.Content,
                found.Working,
                found.Week,
                DigestNews.Between(found.Before, found.Content)
            ),
            cancellation
        );
}

/// <summary>A digest with what is needed to write it to its reader.</summary>
/// <param name="Content">The digest.</param>
/// <param name="Reader">The reader's working hours; dates are shown in their zone.</param>
/// <param name="Week">A day of the week that it is for.</param>
/// <param name="News">What is new in it; null for a digest that the reader asked for.</param>
public sealed record DigestLetter(DigestContent Content, WorkingTime Reader, DateOnly Week, DigestNews? News = null)
{
    internal DigestLetter NamingOnly(IEnumerable<string> agreeing)
    {
        List<string> all = [.. agreeing];
        return this with
        {
            Content = Content with { Named = [.. Content.Named.Intersect(all)] },
            News = News?.NamingOnly(all),
        };
    }
}
