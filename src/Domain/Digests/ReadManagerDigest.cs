using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Digests;

/// <summary>
/// The digest of a manager as a coordinator may see it: names and cohorts as they are now, figures as the manager was last
/// shown them. It counts nothing anew, because two looks between two digests could differ by one person; and it keeps nothing,
/// so that a look neither delays nor replaces the manager's next digest.
/// </summary>
public sealed class ReadManagerDigest(MentorStore store)
{
    /// <param name="id">The manager.</param>
    /// <param name="scope">The cohorts that the reader may see.</param>
    /// <param name="context">A coordinator's command; the reading is recorded in the audit trail.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>Refused with <see cref="NotFound"/>, also for managers of nobody in these cohorts.</returns>
    public async Task<Result<SeenDigest>> RunAsync(
        PersonId id,
        CohortScope scope,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var manager = context.IsCoordinator
            ? await store.ManagersIn(scope).AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellation)
            : null;
        if (manager is null)
        {
            return new NotFound();
        }

        await store.RecordReadAsync(context, "read-manager-digest", id.Value, cancellation);
        var letter = WhyNone(manager) is null ? await LetterAsync(manager, scope, context.Now, cancellation) : null;
        return new SeenDigest(id, manager.Name, !manager.DigestsOff, letter, WhyNone(manager))
        {
            IsOwnChoice = manager.DigestsOff && await store.HasOptedOutAsync(id, cancellation),
        };
    }

    private static NoDigest? WhyNone(Person manager) =>
        manager.DigestsOff ? NoDigest.IsOff
        : manager.Reachability != Reachability.Reachable || manager.MissingSince is not null ? NoDigest.CannotBeReached
        : null;

    /// <summary>Null as long as the manager has been shown none.</summary>
    private async Task<DigestLetter?> LetterAsync(
        Person manager,
        CohortScope scope,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var latest = await store.LatestDigestsAsync([manager.Id], cancellation);
        if (!latest.TryGetValue(manager.Id, out var shown))
        {
            return null;
        }

        var digests = await store.DigestsOfAsync([manager.Id], now, cancellation);
        var content = digests[manager.Id].Content.WithFiguresOf(shown);
        return new DigestLetter(content, manager.Working, manager.Working.LocalDay(now)).NamingOnly(
            await NamesInAsync(manager.Id, scope, cancellation)
        );
    }

    /// <summary>
    /// People agreed to be named to their manager; that they take part in a cohort of somebody else is not for this reader.
    /// </summary>
    private Task<List<string>> NamesInAsync(PersonId manager, CohortScope scope, CancellationToken cancellation) =>
        store.ReportsIn(scope).Where(p => p.ManagerId == manager).Select(p => p.Name).ToListAsync(cancellation);
}

/// <summary>A manager's digest in the console.</summary>
/// <param name="IsOn">Whether the manager gets digests.</param>
/// <param name="Letter">The digest; null if none would be sent, or none has been sent yet.</param>
/// <param name="WhyNone">Why none would be sent; null if nothing is in the way.</param>
public sealed record SeenDigest(PersonId Manager, string Name, bool IsOn, DigestLetter? Letter, NoDigest? WhyNone)
{
    /// <summary>Whether the manager has switched it off, so that nobody else may switch it on.</summary>
    public bool IsOwnChoice { get; init; }
}

/// <summary>Why a manager gets no digest.</summary>
public enum NoDigest
{
    /// <summary>The manager or a coordinator has switched it off.</summary>
    IsOff,

    /// <summary>The app is not there for them, or the directory no longer has them.</summary>
    CannotBeReached,
}
