using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>One clear sentence for every refusal: what is wrong and what to do. The only place that has them.</summary>
internal static partial class RefusalWords
{
    public static string For(Refusal refusal) =>
        refusal switch
        {
            NotFound => "I cannot find that any more. Type **help** to see what you can do now.",
            CoordinatorsOnly => "Only coordinators can do that. Ask your HR team if you need it.",
            CohortIsNot r => $"{r.Cohort} is {StateWords.Of(r.State)}, so this cannot be done now.",
            EnrolmentDateHasPassed r =>
                $"The date on which enrolment for {r.Cohort} closes has passed. Choose a later one.",
            ProposalIsOver r => StateWords.OfOver(r.Reason),
            MatchWeightsOutOfRange r =>
                $"The weights of a match add up to {r.Sum}; each must be 0 to 1000, and together they must make 1000.",
            CohortTooLarge r => $"I can match up to {r.Most} people at once, and {r.People} are waiting.",
            MentorshipIsOver => "This mentorship has ended, so nothing more can be changed in it.",
            PauseDateHasPassed r =>
                $"{LocalDates.Day(r.Date)} is not in the future. Choose tomorrow or a later day, such as 2030-05-01.",
            PauseIsTooLong r =>
                $"A pause lasts at most {PauseMentoring.MaxWeeks} weeks. Choose a day up to {LocalDates.Day(r.Latest)}.",
            NothingToPause => "You take part in nothing at the moment, so there is nothing to pause.",
            NothingToResume => "You are not pausing at the moment, so there is nothing to resume.",
            _ when OfEnrolment(refusal) is { } words => words,
            _ when (OfCohorts(refusal) ?? OfMatching(refusal)) is { } words => words,
            _ => throw new ArgumentOutOfRangeException(
                nameof(refusal),
                refusal.GetType().Name,
                "No words for this refusal."
            ),
        };
}
