using MentorBot.Bot.Console.Doors;
using MentorBot.Bot.Text;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Editing;

/// <summary>Answers about a cohort that are no form.</summary>
internal static class CohortAnswers
{
    /// <summary>Says why something cannot be done with a cohort now.</summary>
    public static IResult Refused(ConsoleVisitor visitor, CohortFacts cohort, Refusal refusal) =>
        ConsoleAnswers.Page<RefusedPage>(
            new
            {
                Visitor = visitor,
                Cohort = cohort,
                Why = refusal is CardIsOutdated ? EditingText.ChangedMeanwhile.Plain : RefusalWords.For(refusal),
            },
            StatusCodes.Status409Conflict
        );
}
