using MentorBot.Domain.Agreements;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Sessions;

namespace MentorBot.Jobs;

/// <summary>What mentorships need between one check-in and the next.</summary>
public static partial class Schedule
{
    private static IReadOnlyList<Job> Mentorships =>
        [
            Job.Of<TendAgreements>(
                "tend-agreements",
                EveryFiveMinutes,
                "Asks what people expect of a mentorship that has begun, reminds them once to sign an agreement, and looks again at month 2.",
                (job, now, cancellation) => job.RunAsync(now, cancellation)
            ),
            Job.Of<TendSessions>(
                "tend-sessions",
                EveryFiveMinutes,
                "Reminds of sessions the day before, shows what all bring when one begins, lets unanswered proposals lapse, and counts as held what is over.",
                (job, now, cancellation) => job.RunAsync(now, cancellation)
            ),
            Job.Of<TendCircles>(
                "tend-circles",
                EveryFiveMinutes,
                "Gives circles that begin their learning goal, and passes the turn to facilitate on.",
                (job, now, cancellation) => job.RunAsync(now, cancellation)
            ),
            Job.Of<AdmitToCircles>(
                "admit-to-circles",
                EveryFiveMinutes,
                "Lets people into the circles that they asked to join, a working day later, if the rules still allow it.",
                (job, now, cancellation) => job.RunAsync(now, cancellation)
            ),
            Job.Of<MergeCircles>(
                "merge-circles",
                EveryFiveMinutes,
                "Asks the members of a circle that has become small, and of one with room, whether they become one; does it if all agree; and ends one that is too small to go on.",
                (job, now, cancellation) => job.RunAsync(now, cancellation)
            ),
            Job.Of<TendRequests>(
                "tend-requests",
                EveryFiveMinutes,
                "Lets requests for help lapse that nobody answers, and tells those who wait for a skill that somebody offers it.",
                (job, now, cancellation) => job.RunAsync(now, cancellation)
            ),
            Job.Of<TendSlots>(
                "tend-slots",
                EveryFiveMinutes,
                "Reminds both of a booking the day before, and offers a time that has become free to the next who waits.",
                (job, now, cancellation) => job.RunAsync(now, cancellation)
            ),
        ];
}
