using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Decides about people whom the directory misses. One by one they are treated as having left after some days, if the directory has
/// been asked again since and still misses them. Many at once are held, and the coordinators told at once. Idempotent, so
/// it may run at any time.
/// </summary>
public sealed class SettleMissingPeople(MentorStore store, Coordinators coordinators, OddRows odd)
{
    /// <summary>How long somebody may be missing before they are treated as having left.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(7);

    /// <returns>How many people were treated as having left.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await Batches.RunAsync(store, () => HoldAsync(now, cancellation));
        return await odd.DrainAsync(
            new RowJob<PersonId>("settle-missing-people", store, ids => LetGoAsync(ids, now, cancellation)),
            GoneBy(now).OrderBy(p => p.Id).Select(p => p.Id),
            now,
            cancellation
        );
    }

    /// <summary>Those of whom nothing more is to be waited for.</summary>
    private IQueryable<Person> GoneBy(DateTimeOffset now)
    {
        var since = now - Grace;
        return store
            .People.Where(p => p.MissingSince <= since && p.RefreshedAt >= p.MissingSince + Grace)
            .Where(p =>
                p.HeldBy == null
                || store.DirectoryHolds.Any(h => h.Id == p.HeldBy && h.State == DirectoryHoldState.Confirmed)
            );
    }

    private async Task<int> LetGoAsync(List<PersonId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var gone = await GoneBy(now).Where(p => ids.Contains(p.Id)).ToListAsync(cancellation);
        gone.ForEach(person => person.MarkLeft(now));
        store.Audit.AddRange(
            gone.Select(person => AuditEntry.Of(CommandContext.OfJob(now), "take-for-gone", person.Id.Value))
        );
        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return gone.Count;
    }

    private async Task<Done> HoldAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var open = await store.DirectoryHolds.SingleOrDefaultAsync(
            h => h.State == DirectoryHoldState.Open,
            cancellation
        );
        var missing = await WaveAsync(open, cancellation);
        if (open is not null || missing.Count > 0)
        {
            await HoldAsync(open, missing, now, cancellation);
        }

        return new Done();
    }

    /// <summary>People who are not held and went missing with many others, or while others are held.</summary>
    private async Task<List<Person>> WaveAsync(DirectoryHold? open, CancellationToken cancellation)
    {
        var missing = await store
            .People.Where(p => p.MissingSince != null && p.HeldBy == null)
            .OrderBy(p => p.MissingSince)
            .Select(p => new MissingPerson(p.Id, p.MissingSince!.Value))
            .ToListAsync(cancellation);
        if (missing.Count == 0)
        {
            return [];
        }

        var people = await store.People.CountAsync(p => p.Reachability != Reachability.Left, cancellation);
        var wave = MissingWave.In(missing, people).ToList();
        wave.AddRange(missing.Where(p => p.Since >= open?.OpenedAt - MissingWave.Together).Select(p => p.Id));
        return await store.People.Where(p => wave.Contains(p.Id)).ToListAsync(cancellation);
    }

    private async Task HoldAsync(
        DirectoryHold? open,
        List<Person> missing,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var hold = open ?? store.DirectoryHolds.Add(DirectoryHold.Open(now)).Entity;
        missing.ForEach(person => person.Hold(hold.Id));
        if (open is null)
        {
            await TellAsync(hold, now, cancellation);
        }
        else if (
            missing.Count == 0
            && !await store.People.AnyAsync(p => p.HeldBy == hold.Id && p.MissingSince != null, cancellation)
        )
        {
            hold.EndByItself(now);
        }

        if (store.ChangeTracker.HasChanges())
        {
            await store.CommitAsync(CommandContext.OfJob(now), "hold-missing-people", hold.Id.Value, cancellation);
        }
    }

    /// <summary>Those coordinators who have ever talked to the bot.</summary>
    private async Task TellAsync(DirectoryHold hold, DateTimeOffset now, CancellationToken cancellation)
    {
        var told = await store
            .People.Where(p => coordinators.EntraIds.Contains(p.EntraId))
            .Select(p => p.Id)
            .ToListAsync(cancellation);
        store.Notices.AddRange(told.Select(p => Notice.Tell(p, NoticeKind.PeopleMissing, hold.Id.Value, now)));
    }
}
