using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Digests;

/// <summary>
/// The digest for a manager who asks between two Mondays: names and cohorts as they are now, figures as they were last shown,
/// so that asking often tells no more than the weekly digest.
/// </summary>
public sealed class ReadTeamDigest(MentorStore store)
{
    /// <returns>The content. Refused with <see cref="HasNoReports"/>.</returns>
    /// <exception cref="ConcurrencyConflictException">Asked for the first time twice at once; run again.</exception>
    public async Task<Result<DigestContent>> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var manager = context.Person;
        var digests = await store.DigestsOfAsync([manager], context.Now, cancellation);
        if (!digests.TryGetValue(manager, out var next))
        {
            return new HasNoReports();
        }

        var shown = await store
            .Digests.AsNoTracking()
            .Where(d => d.ManagerId == manager)
            .OrderByDescending(d => d.Week)
            .FirstOrDefaultAsync(cancellation);
        if (shown is not null)
        {
            return next.Content.WithFiguresOf(shown.Content);
        }

        await KeepAsync(manager, next, context, cancellation);
        return next.Content;
    }

    /// <summary>What was shown once is what the next is compared with.</summary>
    private async Task KeepAsync(
        PersonId manager,
        (DigestContent Content, DigestBasis? Basis) first,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var today = DateOnly.FromDateTime(context.Now.UtcDateTime);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        store.Digests.Add(ManagerDigest.For(manager, monday.AddDays(-7), first, context.Now));
        await store.SaveAsync(cancellation);
    }
}
