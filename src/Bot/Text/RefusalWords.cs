using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>Turns every refusal into one clear sentence that says what is wrong and what to do. No other file words refusals.</summary>
internal static partial class RefusalWords
{
    public static string For(Refusal refusal) =>
        refusal switch
        {
            NotFound => "I cannot find that any more. Type “help” to see what you can do now.",
            CardIsOutdated =>
                "That card is from before the latest answer, so nothing was changed. This is how it stands now.",
            CoordinatorsOnly => "Only coordinators can do that. Ask your HR team if you need it.",
            HoldIsDecided => "This is settled already; here is how it stands.",
            CohortIsNot r => $"{r.Cohort} is {StateWords.Of(r.State)}, so this cannot be done now.",
            EnrolmentDateHasPassed r =>
                $"The date on which enrolment for {r.Cohort} closes has passed. Choose a later one.",
            MatchWeightsOutOfRange r =>
                $"The weights of a match add up to {r.Sum}; each must be 0 to 1000, and together they must make 1000.",
            NobodyTakesOver r =>
                $"You run “{r.Cohort}”, and no other coordinator has written to me who could take it over. Ask one to send me a message first.",
            CohortTooLarge r => $"I can match up to {r.Most} people at once, and {r.People} are waiting.",
            _ when OfMentorships(refusal) is { } words => words,
            _ when OfAgreements(refusal) is { } words => words,
            _ when OfGoals(refusal) is { } words => words,
            _ when OfSuggestions(refusal) is { } words => words,
            _ when OfEnrolment(refusal) is { } words => words,
            _ when (OfCohorts(refusal) ?? OfMatching(refusal)) is { } words => words,
            _ => throw new ArgumentOutOfRangeException(
                nameof(refusal),
                refusal.GetType().Name,
                "No words for this refusal."
            ),
        };
}
