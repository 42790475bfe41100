using MentorBot.Bot.Cards;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>Refusals about cohorts, for coordinators.</summary>
internal static partial class RefusalWords
{
    private static string? OfCohorts(Refusal refusal) =>
        refusal is CohortPlanRefused plan
            ? string.Join('\n', [CohortRefusalText.PlanTitle.Plain, .. plan.Mistakes.Select(For)])
            : (OfInvitations(refusal) ?? OfPlan(refusal) ?? OfDates(refusal) ?? OfRules(refusal))?.Plain;

    private static SafeText? OfInvitations(Refusal refusal) =>
        refusal switch
        {
            EnrolmentClosesAfterEnd r => CohortRefusalText.EnrolmentAfterEnd(r.Cohort),
            HasNoReports => CohortRefusalText.NoReports,
            NobodyNamed => CohortRefusalText.NobodyNamed,
            NamesBesideGroup => CohortRefusalText.NamesBesideGroup,
            TooManyNamed r => CohortRefusalText.TooManyNamed(r.Most),
            NobodyToRemind => CohortRefusalText.NobodyToRemind,
            RemindedLately r => CohortRefusalText.RemindedLately(r.Days),
            _ => null,
        };

    private static SafeText? OfRules(Refusal mistake) =>
        mistake switch
        {
            CircleSizeOutOfRange => CohortRefusalText.CircleSize(NewRules.SmallestCircle, NewRules.LargestCircle),
            RoundWeeksOutOfRange => CohortRefusalText.RoundWeeks(NewRules.MaxRoundWeeks),
            RepeatAfterRoundsOutOfRange => CohortRefusalText.RepeatAfter(NewRules.MaxRepeatAfterRounds),
            MentorPlacesOutOfRange => CohortRefusalText.MentorPlaces(NewRules.MaxPlaces),
            WeeklyWeeksOutOfRange => CohortRefusalText.WeeklyWeeks(NewRules.MaxWeeklyWeeks),
            WeeksBetweenOutOfRange => CohortRefusalText.WeeksBetween(NewRules.MaxWeeksBetween),
            InclusionGoalIncomplete => CohortRefusalText.InclusionIncomplete,
            InclusionStatementTooLong r => CohortRefusalText.InclusionTooLong(r.Length, NewRules.MaxStatementLength),
            InclusionGroupsRefused => CohortRefusalText.InclusionGroups(NewRules.MaxGroups, NewRules.MaxGroupLength),
            _ => null,
        };

    private static SafeText? OfPlan(Refusal mistake) =>
        mistake switch
        {
            NameMissing => CohortRefusalText.NameMissing,
            NameTooLong r => CohortRefusalText.NameTooLong(r.Length, Cohort.MaxNameLength),
            NameTaken r => CohortRefusalText.NameTaken(r.Name),
            PurposeMissing => CohortRefusalText.PurposeMissing,
            PurposeTooLong r => CohortRefusalText.PurposeTooLong(r.Length, Cohort.MaxPurposeLength),
            ModelMissing => CohortRefusalText.ModelMissing,
            ModelNeedsDates r => CohortRefusalText.ModelNeedsDates(CohortWords.Of(r.Model)),
            SkillsMissing => CohortRefusalText.SkillsMissing,
            TooManySkills r => CohortRefusalText.TooManySkills(r.Count, Cohort.MaxSkills),
            LearningGoalTooLong r => CohortRefusalText.LearningGoalTooLong(r.Length, Cohort.MaxLearningGoalLength),
            SkillTooLong r => CohortRefusalText.SkillTooLong(Short(r.Skill), Cohort.MaxSkillLength),
            SkillInUse r => CohortRefusalText.SkillInUse(SkillCatalogue.NameOf(r.Skill), r.People),
            _ => null,
        };

    private static SafeText? OfDates(Refusal mistake) =>
        mistake switch
        {
            EnrolmentDateMissing => CohortRefusalText.EnrolmentDayMissing,
            EnrolmentDateNotAhead => CohortRefusalText.EnrolmentDayPast,
            StartDateMissing => CohortRefusalText.StartMissing,
            StartsBeforeEnrolmentCloses => CohortRefusalText.StartTooEarly,
            StartsTooLate => CohortRefusalText.StartTooLate(NewCohort.MaxDaysAhead / 365),
            WeeksOutOfRange => CohortRefusalText.Weeks(NewCohort.MinWeeks, NewCohort.MaxWeeks),
            EndDateMissing => CohortRefusalText.EndMissing,
            EndsTooEarly => CohortRefusalText.EndTooEarly,
            EndsTooLate => CohortRefusalText.EndTooLate(NewCohort.MaxWeeks),
            _ => null,
        };

    private static string Short(string text) => Listing.Clip(text, 40);
}
