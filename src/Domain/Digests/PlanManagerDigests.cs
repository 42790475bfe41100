using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Digests;

/// <summary>Makes the digests of managers for whom it is Monday, 09:00 or later, and who have none for this week.</summary>
public sealed class PlanManagerDigests(MentorStore store)
{
    private const int AtOnce = 500;
    private static readonly TimeOnly DueAt = new(9, 0);
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(2);

    /// <summary>Returns how many were made; the rest comes with the next run.</summary>
    /// <exception cref="SomebodyWasFirstException">Another node made some of them; the next run makes what is left.</exception>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await DueAsync(now, cancellation);
        var digests = due.Count == 0 ? [] : await store.DigestsOfAsync(due.Keys, now, cancellation);
        foreach (var (manager, content) in digests)
        {
            Write(manager, due[manager], content, now);
        }

        await store.CommitQuietlyAsync(Act.OfJob(now), cancellation);
        return digests.Count;
    }

    private void Write(PersonId manager, WorkingTime working, DigestContent content, DateTimeOffset now)
    {
        var digest = ManagerDigest.For(manager, working.LocalDay(now), content, now);
        var at = IsEvening(working, now) ? working.NextWorkingMoment(now) : now;
        store.Digests.Add(digest);
        store.Notices.Add(Notice.Tell(manager, NoticeKind.ManagerDigest, digest.Id.Value, now, at, Lifetime));
    }

    /// <summary>Made late, after an outage, it waits for the morning.</summary>
    private static bool IsEvening(WorkingTime working, DateTimeOffset now) =>
        TimeOnly.FromDateTime(working.Local(now).DateTime) >= working.End;

    /// <summary>Managers who get a digest now, with their hours.</summary>
    private async Task<Dictionary<PersonId, WorkingTime>> DueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        // Around the world it is Monday on at most these dates; so a week's digest can be told without knowing the zone.
        var mondays = new[] { -1, 0, 1 }
            .Select(days => DateOnly.FromDateTime(now.UtcDateTime).AddDays(days))
            .Where(day => day.DayOfWeek == DayOfWeek.Monday)
            .ToList();
        var managers = await store
            .People.Where(p => !p.DigestsOff && p.Reachability == Reachability.Reachable)
            .Where(p => store.People.Any(report => report.ManagerId == p.Id && report.IsEligible))
            .Where(p => !store.Digests.Any(d => d.ManagerId == p.Id && mondays.Contains(d.Week)))
            .OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.Working })
            .ToListAsync(cancellation);
        return managers
            .Where(manager => IsDue(manager.Working.Local(now)))
            .Take(AtOnce)
            .ToDictionary(manager => manager.Id, manager => manager.Working);
    }

    private static bool IsDue(DateTimeOffset local) =>
        local.DayOfWeek == DayOfWeek.Monday && TimeOnly.FromDateTime(local.DateTime) >= DueAt;
}
