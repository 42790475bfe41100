using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// The schedule as seen at one moment. What it says is remembered: of thousands of people most began on the same days, in
/// the same zones, with the same hours, and reckoning with zones costs more than all else.
/// </summary>
internal sealed class PlanningMoment(IReadOnlyDictionary<CohortId, CohortPolicy> policies, DateTimeOffset now)
{
    private readonly Dictionary<
        (CohortId, WorkingTime, DateTimeOffset Began, int Planned),
        (Occurrence? Latest, DateTimeOffset Next, DateTimeOffset FirstUnplanned)
    > due = [];
    private readonly Dictionary<SendingHours, DateTimeOffset> moments = [];
    private readonly Dictionary<(WorkingTime, DateTimeOffset), PromptWeek> weeks = [];
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

    /// <summary>When somebody may be asked.</summary>
    public DateTimeOffset MomentOf(SendingHours hours) =>
        moments.TryGetValue(hours, out var known) ? known : moments[hours] = hours.NextMoment(now);

    public PromptWeek WeekOf(WorkingTime working, DateTimeOffset at) =>
        weeks.TryGetValue((working, at), out var known) ? known : weeks[(working, at)] = PromptWeek.Of(working, at);

    /// <summary>One moment for all beginnings of one local day: the schedule counts in days.</summary>
    private DateTimeOffset BeganOf(MemberToAsk member)
    {
        var working = member.Hours.Working;
        var quarter = new DateTimeOffset(member.ActiveSince.UtcTicks / Quarter * Quarter, TimeSpan.Zero);
        return days.TryGetValue((working, quarter), out var known)
            ? known
            : days[(working, quarter)] = working.At(working.LocalDay(member.ActiveSince), new TimeOnly(12, 0));
    }

    /// <summary>No zone changes its day but on a quarter of an hour.</summary>
    private const long Quarter = TimeSpan.TicksPerMinute * 15;
}
