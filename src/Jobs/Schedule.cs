using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Nights;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Jobs;

/// <summary>
/// Everything that happens by the clock. While all messages are stopped most of it waits, as in an outage, and is made up for
/// once afterwards.
/// </summary>
public static partial class Schedule
{
    private const string EveryFewSeconds = "0/20 * * * * ?";
    private const string EveryMinute = "0 * * * * ?";
    private const string EveryFiveMinutes = "30 0/5 * * * ?";
    private const string EveryHour = "0 40 * * * ?";
    private const string EveryNight = "0 15 2 * * ?";

    /// <summary>Again for a cohort that could not be matched the first time; once it has been, its night is over.</summary>
    private const string SomeTimesANight = "0 25 2-5 * * ?";

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
        Job.Of<MatchAtNight>(
            "match-at-night",
            SomeTimesANight,
            "Proposes pairs in continuous cohorts among those who wait, once a night.",
            (job, now, cancellation) => job.RunAsync(now, cancellation)
        ),
        Job.Of<CompleteDueMentorships>(
            "complete-due-mentorships",
            EveryFiveMinutes,
            "Completes mentorships of continuous cohorts whose length is over.",
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
        .. Mentorships,
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
        Job.Of<TendClosings>(
            "tend-closings",
            EveryFiveMinutes,
            "Asks people two weeks before the end to look back, and lets proposals to finish lapse that nobody answers.",
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
        .. Nightly,
    ];
}
