using MentorBot.Domain.Agreements;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Jobs;

/// <summary>
/// Everything that happens by the clock. While all messages are stopped most of it waits, as in an outage, and is made up for
/// once afterwards.
/// </summary>
public static class Schedule
{
    private const string EveryFewSeconds = "0/20 * * * * ?";
    private const string EveryMinute = "0 * * * * ?";
    private const string EveryFiveMinutes = "30 0/5 * * * ?";
    private const string EveryHour = "0 40 * * * ?";
    private const string EveryNight = "0 15 2 * * ?";

    /// <summary>In the order in which they run when all are due at once.</summary>
    public static IReadOnlyList<Job> Jobs { get; } =
    [
        Job.Of<ErasePeople>(
            "erase-people",
            EveryFewSeconds,
            "Erases everything about those who asked for it.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ) with
        {
            RunsWhileStopped = true,
        },
        Job.Of<CloseDueEnrolments>(
            "close-due-enrolments",
            EveryMinute,
            "Closes enrolment in cohorts whose last day for it is over.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
        Job.Of<TellOfLateMatches>(
            "tell-of-late-matches",
            EveryHour,
            "Tells those who wait, once, that the day of the start has passed and no match has been approved.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
        Job.Of<PrepareSuggestions>(
            "prepare-suggestions",
            EveryMinute,
            "Works out whom to suggest to whom before a match, where a coordinator has asked for it.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
        Job.Of<CloseSuggestions>(
            "close-suggestions",
            EveryMinute,
            "Closes suggestions whose time to answer is over.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
        Job.Of<RemindShortlists>(
            "remind-shortlists",
            EveryFiveMinutes,
            "Reminds, once, those who have said nothing to their suggestions.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
        Job.Of<StartDueRounds>(
            "start-due-rounds",
            EveryFiveMinutes,
            "Plans the next round where people get a new partner every so many weeks, for a coordinator to approve.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
        Job.Of<CompleteDueCohorts>(
            "complete-due-cohorts",
            EveryFiveMinutes,
            "Completes cohorts that have come to their end.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
        Job.Of<ResumeDuePauses>(
            "resume-due-pauses",
            EveryFiveMinutes,
            "Ends the pauses whose date has come.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
        Job.Of<ExpireProposals>(
            "expire-proposals",
            EveryFiveMinutes,
            "Ends the proposals that nobody answered in time.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
        Job.Of<RemindProposals>(
            "remind-proposals",
            EveryFiveMinutes,
            "Reminds, once, those who have not answered a proposal.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
        Job.Of<EndWithLeavers>(
            "end-with-leavers",
            EveryFiveMinutes,
            "Ends the part of people who have left the organisation, so that the others can be matched again.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
        Job.Of<TellPartners>(
            "tell-partners",
            EveryFiveMinutes,
            "Tells people, once, that somebody they are together with cannot be reached.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
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
            EveryHour,
            "Asks the members of a circle that has become small, and of one with room, whether they become one; and does it if all agree.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
        Job.Of<PlanDueCheckIns>(
            "plan-due-check-ins",
            EveryMinute,
            "Asks members of running mentorships how it goes, in their own working hours.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
        Job.Of<NudgeCheckIns>(
            "nudge-check-ins",
            EveryFiveMinutes,
            "Asks once more who has not answered a check-in for some days.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
        Job.Of<PlanManagerDigests>(
            "plan-manager-digests",
            EveryFiveMinutes,
            "Writes to managers on Monday at 09:00, in their own zone, how their team takes part.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
        Job.Of<RefreshPeople>(
            "refresh-people",
            EveryFiveMinutes,
            "Asks the directory, once a day for each person, for profile and manager.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ) with
        {
            RunsWhileStopped = true,
        },
        Job.Of<SettleMissingPeople>(
            "settle-missing-people",
            EveryFiveMinutes,
            "Takes people for gone whom the directory has missed for a week; many at once are held for a coordinator.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
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
        Job.Of<ForgetOldSessions>(
            "forget-old-sessions",
            EveryNight,
            "Forgets cancelled sessions, and the places of past ones, after 30 days.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ) with
        {
            RunsWhileStopped = true,
        },
    ];
}
