using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// The schedule at one moment, memoised. Most members share start day, zone and working hours, and time-zone arithmetic
/// is the largest cost of planning.
/// </summary>
internal sealed class PlanningMoment(IReadOnlyDictionary<CohortId, CohortPolicy> policies, DateTimeOffset now)
{
    private readonly Dictionary<
        (CohortId, WorkingTime, DateTimeOffset Began, int Planned),
        (Occurrence? Latest, DateTimeOffset Next, DateTimeOffset FirstUnplanned)
    > due = [];
    private readonly Dictionary<SendingHours, DateTimeOffset> moments = [];
    private readonly Dictionary<(WorkingTime, DateTimeOffset), DateTimeOffset> days = [];

    public DateTimeOffset Now => now;

    public DueMember Of(MemberToAsk member)
    {
        var (working, policy) = (member.Hours.Working, policies[member.Cohort]);
        var key = (member.Cohort, working, BeganOf(member), member.Planned);
        if (!due.TryGetValue(key, out var known))
        {
            var latest = CheckInSchedule.LatestDue(policy, key.Item3, working, now);
            var next = CheckInSchedule.NextDue(policy, key.Item3, working, latest, member.Planned);
            var first = CheckInSchedule.DueAt(policy, key.Item3, working, member.Planned + 1);
            known = due[key] = (latest, next.DueAt, first);
        }

        var wanted = member.Wants(known.Latest) ? known.Latest : null;
        return new(member, policy, wanted, known.Next, known.FirstUnplanned);
    }

    /// <summary>When a person with these hours may be asked.</summary>
    public DateTimeOffset MomentOf(SendingHours hours) =>
        moments.TryGetValue(hours, out var known) ? known : moments[hours] = hours.NextMoment(now);

    /// <summary>
    /// Noon of the local day on which the mentorship began. The schedule counts in days, so all beginnings of one day
    /// share one cache entry.
    /// </summary>
    private DateTimeOffset BeganOf(MemberToAsk member)
    {
        var working = member.Hours.Working;
        var quarter = new DateTimeOffset(member.ActiveSince.UtcTicks / Quarter * Quarter, TimeSpan.Zero);
        return days.TryGetValue((working, quarter), out var known)
            ? known
            : days[(working, quarter)] = working.At(working.LocalDay(member.ActiveSince), new TimeOnly(12, 0));
    }

    /// <summary>In every time zone, midnight falls on a quarter of an hour of UTC.</summary>
    private const long Quarter = TimeSpan.TicksPerMinute * 15;
}
