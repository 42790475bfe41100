using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Digests;

/// <summary>
/// Creates the week's digest for every manager for whom it is Monday 9:00 or later and who has none yet. Delivery waits
/// for the manager's working hours; a manager who is out of office all week gets none. A week that brings nothing new since
/// the last digest brings none.
/// </summary>
public sealed class PlanManagerDigests(MentorStore store, OddRows odd)
{
    private static readonly TimeOnly DueAt = new(9, 0);
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(2);

    /// <returns>How many digests were created.</returns>
    /// <exception cref="ConcurrencyConflictException">
    /// A concurrency conflict with another node; the next run creates what is missing.
    /// </exception>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var managers = await ManagersAsync(now, cancellation);
        return await odd.RunAsync(
            new RowJob<PersonId>("plan-manager-digests", store, ids => WriteAsync(ids, managers, now, cancellation)),
            managers.Keys,
            now,
            cancellation
        );
    }

    private async Task<int> WriteAsync(
        List<PersonId> some,
        Dictionary<PersonId, SendingHours> managers,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var due = some.FindAll(manager => IsDue(managers[manager], now));
        if (due.Count == 0)
        {
            return 0;
        }

        var digests = await store.DigestsOfAsync(due, now, cancellation);
        var before = await store.LatestDigestsAsync(due, cancellation);
        var news = digests
            .Where(d => DigestNews.Between(before.GetValueOrDefault(d.Key), d.Value.Content).IsAny)
            .ToList();
        foreach (var (manager, next) in news)
        {
            Write(manager, managers[manager], next, now);
        }

        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return news.Count;
    }

    private void Write(
        PersonId manager,
        SendingHours hours,
        (DigestContent Content, DigestBasis? Basis) next,
        DateTimeOffset now
    )
    {
        var digest = ManagerDigest.For(manager, hours.Working.LocalDay(now), next, now);
        var at = hours.NextMoment(now);
        store.Digests.Add(digest);
        store.Notices.Add(Notice.Tell(manager, NoticeKind.ManagerDigest, digest.Id.Value, now, at, Lifetime));
    }

    /// <summary>Managers who have no digest of this week, with the hours in which they may be messaged.</summary>
    private async Task<Dictionary<PersonId, SendingHours>> ManagersAsync(
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        // The dates on which it can be Monday somewhere now, so that this week's digests can be recognised without
        // knowing each manager's zone.
        var mondays = new[] { -1, 0, 1 }
            .Select(days => DateOnly.FromDateTime(now.UtcDateTime).AddDays(days))
            .Where(day => day.DayOfWeek == DayOfWeek.Monday)
            .ToList();
        var managers = await store
            .People.Where(p => !p.DigestsOff && p.Reachability == Reachability.Reachable)
            .Where(p => p.MissingSince == null)
            .Where(p => store.People.Any(report => report.ManagerId == p.Id && report.IsEligible))
            .Where(p => !store.Digests.Any(d => d.ManagerId == p.Id && mondays.Contains(d.Week)))
            .OrderBy(p => p.Id)
            .Select(p => new
            {
                p.Id,
                Hours = new SendingHours(
                    new WorkingTime(p.Working.ZoneId, p.Working.Days, p.Working.Start, p.Working.End),
                    p.AwayFrom,
                    p.AwayUntil
                ),
            })
            .ToListAsync(cancellation);
        return managers.ToDictionary(manager => manager.Id, manager => manager.Hours);
    }

    private static bool IsDue(SendingHours hours, DateTimeOffset now)
    {
        var (local, today) = (hours.Working.Local(now), hours.Working.LocalDay(now));
        return local.DayOfWeek == DayOfWeek.Monday
            && TimeOnly.FromDateTime(local.DateTime) >= DueAt
            && hours.Working.LocalDay(hours.NextMoment(now)) < today.AddDays(7);
    }
}
