using MentorBot.Domain.Bookings;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.SignIns;

namespace MentorBot.Jobs;

/// <summary>What is forgotten at night, also while all messages are stopped.</summary>
public static partial class Schedule
{
    private static IReadOnlyList<Job> Nightly =>
        [
            Job.Of<ForgetOldTraffic>(
                "forget-old-traffic",
                EveryNight,
                "Forgets handled activities after 3 days and settled messages after 90.",
                (job, now, cancellation) => job.RunAsync(now, cancellation)
            ) with
            {
                RunsWhileStopped = true,
            },
            Job.Of<ForgetOldContributions>(
                "forget-old-contributions",
                EveryNight,
                "Forgets what was brought to sessions after 90 days, and when somebody leaves or a mentorship ends.",
                (job, now, cancellation) => job.RunAsync(now, cancellation)
            ) with
            {
                RunsWhileStopped = true,
            },
            Job.Of<ForgetOldTurnouts>(
                "forget-old-turnouts",
                EveryNight,
                "Forgets who came to sessions after 90 days and when a circle is over, and wishes to join that are settled.",
                (job, now, cancellation) => job.RunAsync(now, cancellation)
            ) with
            {
                RunsWhileStopped = true,
            },
            Job.Of<ForgetOldRequests>(
                "forget-old-requests",
                EveryNight,
                "Forgets what people wrote in requests for help after 30 days, and the requests after 180.",
                (job, now, cancellation) => job.RunAsync(now, cancellation)
            ) with
            {
                RunsWhileStopped = true,
            },
            Job.Of<ForgetOldSlots>(
                "forget-old-slots",
                EveryNight,
                "Forgets times that nobody booked, topics of bookings after 30 days, and bookings after 180.",
                (job, now, cancellation) => job.RunAsync(now, cancellation)
            ) with
            {
                RunsWhileStopped = true,
            },
            Job.Of<ForgetOldSessions>(
                "forget-old-sessions",
                EveryNight,
                "Forgets cancelled sessions, and the places of past ones, after 30 days.",
                (job, now, cancellation) => job.RunAsync(now, cancellation)
            ) with
            {
                RunsWhileStopped = true,
            },
            Job.Of<ForgetOldSignIns>(
                "forget-old-sign-ins",
                EveryNight,
                "Forgets links to the console that were not used in time, and sessions that are over.",
                (job, now, cancellation) => job.RunAsync(now, cancellation)
            ) with
            {
                RunsWhileStopped = true,
            },
        ];
}
