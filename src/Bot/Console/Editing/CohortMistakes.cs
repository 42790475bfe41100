using MentorBot.Bot.Cohorts;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Editing;

/// <summary>Which field of the form a mistake is about.</summary>
internal static class CohortMistakes
{
    /// <summary>The sentences by field; "" for those that are about no field in particular.</summary>
    public static ILookup<string, string> ByField(Refusal? refusal) =>
        (refusal is CohortPlanRefused plan ? plan.Mistakes : new[] { refusal }.OfType<Refusal>()).ToLookup(
            FieldOf,
            RefusalWords.For,
            StringComparer.Ordinal
        );

    private static string FieldOf(Refusal mistake) =>
        mistake switch
        {
            NameMissing or NameTooLong or NameTaken => CohortInputs.Name,
            PurposeMissing or PurposeTooLong => CohortInputs.Purpose,
            SkillsMissing or TooManySkills or SkillTooLong or SkillInUse => CohortInputs.Skills,
            LearningGoalTooLong => CohortInputs.LearningGoal,
            EnrolmentDateMissing or EnrolmentDateNotAhead => CohortInputs.Closes,
            StartDateMissing or StartsBeforeEnrolmentCloses or StartsTooLate => CohortInputs.Starts,
            EndDateMissing or EndsTooEarly or EndsTooLate => CohortInputs.Ends,
            WeeksOutOfRange => NewCohortFields.WeeksId,
            _ => RuleOf(mistake) is { Length: > 0 } rule ? ConsoleForms.RulePrefix + rule : "",
        };

    private static string RuleOf(Refusal mistake) =>
        mistake switch
        {
            CircleSizeOutOfRange => RulesForm.Least,
            RoundWeeksOutOfRange => RulesForm.Weeks,
            RepeatAfterRoundsOutOfRange => RulesForm.Repeat,
            MentorPlacesOutOfRange => RulesForm.Places,
            WeeklyWeeksOutOfRange => CohortRuleFields.Weekly,
            WeeksBetweenOutOfRange => CohortRuleFields.Every,
            InclusionGoalIncomplete or InclusionStatementTooLong => InclusionForm.Goal,
            InclusionGroupsRefused => InclusionForm.Groups,
            _ => "",
        };
}
