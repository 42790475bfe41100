using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Digests;

/// <summary>
/// Makes the digests of managers for whom it is Monday, 09:00 or later, and who have none for this week. They wait for their
/// reader's working hours; who is out of office all week gets none.
/// </summary>
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

    private void Write(PersonId manager, SendingHours hours, DigestContent content, DateTimeOffset now)
    {
        var digest = ManagerDigest.For(manager, hours.Working.LocalDay(now), content, now);
        var at = hours.NextMoment(now);
        store.Digests.Add(digest);
        store.Notices.Add(Notice.Tell(manager, NoticeKind.ManagerDigest, digest.Id.Value, now, at, Lifetime));
    }

    /// <summary>Managers who get a digest now, with their hours.</summary>
    private async Task<Dictionary<PersonId, SendingHours>> DueAsync(DateTimeOffset now, CancellationToken cancellation)
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
        return managers
            .Where(manager => IsDue(manager.Hours, now))
            .Take(AtOnce)
            .ToDictionary(manager => manager.Id, manager => manager.Hours);
    }

    private static bool IsDue(SendingHours hours, DateTimeOffset now)
    {
        var (local, today) = (hours.Working.Local(now), hours.Working.LocalDay(now));
        return local.DayOfWeek == DayOfWeek.Monday
            && TimeOnly.FromDateTime(local.DateTime) >= DueAt
            && hours.Working.LocalDay(hours.NextMoment(now)) < today.AddDays(7);
    }
}
