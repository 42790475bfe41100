using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>Refusals about cohorts, for coordinators.</summary>
internal static partial class RefusalWords
{
    private static string? OfCohorts(Refusal refusal) =>
        refusal switch
        {
            CohortPlanRefused r => string.Join('\n', ["Please mend this first:", .. r.Mistakes.Select(For)]),
            EnrolmentClosesAfterEnd r => $"Enrolment for {r.Cohort} must close before the cohort ends.",
            HasNoReports =>
                "Nobody reports to you in the directory, so there is no team digest for you. If that is wrong, ask your HR team to correct it.",
            NobodyNamed => "Write the e-mail addresses or names of the people to invite.",
            NamesBesideGroup =>
                "You wrote names and chose a group. Choose “The people I name below”, or clear the names.",
            TooManyNamed r => $"That is too long a list. Name at most {r.Most} people at once.",
            _ => OfPlan(refusal) ?? OfRules(refusal),
        };

    private static string? OfRules(Refusal mistake) =>
        mistake switch
        {
            CircleSizeOutOfRange =>
                $"A circle has {NewRules.SmallestCircle} to {NewRules.LargestCircle} people, and its least is not more than its most.",
            RoundWeeksOutOfRange => $"A round lasts 1 to {NewRules.MaxRoundWeeks} weeks.",
            RepeatAfterRoundsOutOfRange =>
                $"Two people meet again after 1 to {NewRules.MaxRepeatAfterRounds} other rounds, or with 0 never.",
            MentorPlacesOutOfRange => $"A mentor can have 1 to {NewRules.MaxPlaces} mentees.",
            InclusionGoalIncomplete =>
                "An inclusion goal needs a sentence that states it and the groups people can choose from. Fill in both, or neither.",
            InclusionStatementTooLong r =>
                $"The inclusion goal has {r.Length} characters. Use at most {NewRules.MaxStatementLength}.",
            InclusionGroupsRefused =>
                $"Name at most {NewRules.MaxGroups} groups of at most {NewRules.MaxGroupLength} characters each.",
            _ => null,
        };

    private static string? OfPlan(Refusal mistake) =>
        mistake switch
        {
            NameMissing => "Give the cohort a name.",
            NameTooLong r => $"The name has {r.Length} characters. Use at most {Cohort.MaxNameLength}.",
            NameTaken r => $"There is a cohort called “{r.Name}” already. Choose another name.",
            PurposeMissing => "Say in a sentence what the cohort is for: people read it before they sign up.",
            PurposeTooLong r => $"The purpose has {r.Length} characters. Use at most {Cohort.MaxPurposeLength}.",
            ModelMissing => "Choose how people are brought together.",
            SkillsMissing => "Name at least one skill: skills are what people offer and want.",
            TooManySkills r => $"Those are {r.Count} skills. Name at most {Cohort.MaxSkills}.",
            SkillTooLong r =>
                $"The skill “{Short(r.Skill)}” is too long. Use at most {Cohort.MaxSkillLength} characters.",
            EnrolmentDateMissing => "Choose the last day of enrolment.",
            EnrolmentDateNotAhead => "The last day of enrolment is in the past. Choose today or a later day.",
            StartDateMissing => "Choose the day on which the cohort starts.",
            StartsBeforeEnrolmentCloses =>
                "The cohort must start after the last day of enrolment. Choose a later start.",
            StartsTooLate =>
                $"The start is more than {NewCohort.MaxDaysAhead / 365} years away. Choose an earlier day.",
            WeeksOutOfRange => $"Say how many weeks it runs: {NewCohort.MinWeeks} to {NewCohort.MaxWeeks}.",
            _ => null,
        };

    private static string Short(string text) => Listing.Clip(text, 40);
}
