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
            NotFound => RefusalText.NotFound.Plain,
            CardIsOutdated => RefusalText.CardIsOutdated.Plain,
            CoordinatorsOnly => RefusalText.CoordinatorsOnly.Plain,
            HoldIsDecided => RefusalText.HoldIsDecided.Plain,
            CohortIsNot r => RefusalText.CohortIsNot(r.Cohort, StateWords.Of(r.State)).Plain,
            EnrolmentDateHasPassed r => RefusalText.DateHasPassed(r.Cohort).Plain,
            MatchWeightsOutOfRange r => RefusalText.Weights($"{r.Sum}").Plain,
            NobodyTakesOver r => RefusalText.NobodyTakesOver(r.Cohort).Plain,
            CohortTooLarge r => RefusalText.CohortTooLarge(r.Most, r.People).Plain,
            _ when OfMentorships(refusal) is { } words => words,
            _ when OfAgreements(refusal) is { } words => words,
            _ when OfGoals(refusal) is { } words => words,
            _ when OfExchange(refusal) is { } words => words,
            _ when OfSessions(refusal) is { } words => words,
            _ when OfCircles(refusal) is { } words => words,
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
