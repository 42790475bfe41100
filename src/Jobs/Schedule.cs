using MentorBot.Domain.Notices;

namespace MentorBot.Jobs;

/// <summary>Everything that happens by the clock.</summary>
public static class Schedule
{
    private const string EveryMinute = "0 * * * * ?";
    private const string EveryFiveMinutes = "30 0/5 * * * ?";
    private const string EveryNight = "0 15 2 * * ?";

    /// <summary>In the order in which they run when all are due at once.</summary>
    public static IReadOnlyList<Job> Jobs { get; } =
    [
        Job.Of<DropExpiredNotices>(
            "drop-expired-notices",
            EveryFiveMinutes,
            "Drops messages that would come too late.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
        Job.Of<ForgetOldTraffic>(
            "forget-old-traffic",
            EveryNight,
            "Forgets handled activities after 3 days and settled messages after 90.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
    ];
}
