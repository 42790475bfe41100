using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Cohorts;

/// <summary>The cohort is in a state in which this is not possible.</summary>
public sealed record CohortIsNot(string Cohort, CohortState State) : Refusal;

/// <summary>The closing date of enrolment is in the past.</summary>
public sealed record EnrolmentDateHasPassed(string Cohort, DateTimeOffset ClosedAt) : Refusal;

/// <summary>Enrolment would close after the cohort ends.</summary>
public sealed record EnrolmentClosesAfterEnd(string Cohort, DateTimeOffset EndsAt) : Refusal;

/// <summary>The form has mistakes, at least one; all of them are listed.</summary>
public sealed record CohortPlanRefused(IReadOnlyList<Refusal> Mistakes) : Refusal;

/// <summary>No one was named in the invitation.</summary>
public sealed record NobodyNamed : Refusal;

/// <summary>Names were entered although a whole group was selected, so it is unclear who is meant.</summary>
public sealed record NamesBesideGroup : Refusal;

/// <summary>An invitation takes at most this many names.</summary>
public sealed record TooManyNamed(int Most) : Refusal;

/// <summary>A cohort needs a name.</summary>
public sealed record NameMissing : Refusal;

/// <summary>A name may have at most <see cref="Cohort.MaxNameLength"/> characters.</summary>
public sealed record NameTooLong(int Length) : Refusal;

/// <summary>Another cohort that is not cancelled has this name, ignoring case.</summary>
public sealed record NameTaken(string Name) : Refusal;

/// <summary>A cohort needs a purpose.</summary>
public sealed record PurposeMissing : Refusal;

/// <summary>A purpose may have at most <see cref="Cohort.MaxPurposeLength"/> characters.</summary>
public sealed record PurposeTooLong(int Length) : Refusal;

/// <summary>No mentoring model was chosen.</summary>
public sealed record ModelMissing : Refusal;

/// <summary>Only pairs can join any day; this model needs a common start.</summary>
public sealed record ModelNeedsDates(MentoringModel Model) : Refusal;

/// <summary>A cohort needs at least one skill.</summary>
public sealed record SkillsMissing : Refusal;

/// <summary>A cohort may have at most <see cref="Cohort.MaxSkills"/> skills.</summary>
public sealed record TooManySkills(int Count) : Refusal;

/// <summary>Nobody can add a skill to a list of <see cref="Cohort.MaxSkills"/>.</summary>
public sealed record SkillListIsFull(string Cohort) : Refusal;

/// <summary>A skill may have at most <see cref="Cohort.MaxSkillLength"/> characters.</summary>
public sealed record SkillTooLong(string Skill) : Refusal;

/// <summary>The last day of enrolment is missing.</summary>
public sealed record EnrolmentDateMissing : Refusal;

/// <summary>The last day of enrolment must not be in the past.</summary>
public sealed record EnrolmentDateNotAhead : Refusal;

/// <summary>The start date is missing.</summary>
public sealed record StartDateMissing : Refusal;

/// <summary>The cohort must start after the last day of enrolment.</summary>
public sealed record StartsBeforeEnrolmentCloses : Refusal;

/// <summary>The start is more than <see cref="NewCohort.MaxDaysAhead"/> days ahead.</summary>
public sealed record StartsTooLate : Refusal;

/// <summary>The length must be <see cref="NewCohort.MinWeeks"/> to <see cref="NewCohort.MaxWeeks"/> weeks.</summary>
public sealed record WeeksOutOfRange : Refusal;

/// <summary>A learning goal has at most <see cref="Cohort.MaxLearningGoalLength"/> characters.</summary>
public sealed record LearningGoalTooLong(int Length) : Refusal;

/// <summary>
/// The size of a circle must be <see cref="NewRules.SmallestCircle"/> to <see cref="NewRules.LargestCircle"/> people,
/// and the lower bound not above the upper.
/// </summary>
public sealed record CircleSizeOutOfRange : Refusal;

/// <summary>A round must take 1 to <see cref="NewRules.MaxRoundWeeks"/> weeks.</summary>
public sealed record RoundWeeksOutOfRange : Refusal;

/// <summary>The number of rounds must be 0 to <see cref="NewRules.MaxRepeatAfterRounds"/>.</summary>
public sealed record RepeatAfterRoundsOutOfRange : Refusal;

/// <summary>A mentor's places must be 1 to <see cref="NewRules.MaxPlaces"/>.</summary>
public sealed record MentorPlacesOutOfRange : Refusal;

/// <summary>Check-ins can be weekly for 0 to <see cref="NewRules.MaxWeeklyWeeks"/> weeks.</summary>
public sealed record WeeklyWeeksOutOfRange : Refusal;

/// <summary>After that, check-ins come once in 1 to <see cref="NewRules.MaxWeeksBetween"/> weeks.</summary>
public sealed record WeeksBetweenOutOfRange : Refusal;

/// <summary>An inclusion goal needs both a statement and groups, or neither.</summary>
public sealed record InclusionGoalIncomplete : Refusal;

/// <summary>A statement may have at most <see cref="NewRules.MaxStatementLength"/> characters.</summary>
public sealed record InclusionStatementTooLong(int Length) : Refusal;

/// <summary>There are too many groups, or a name is too long or contains a comma.</summary>
public sealed record InclusionGroupsRefused : Refusal;

/// <summary>A skill that people of the cohort offer or want cannot be removed.</summary>
public sealed record SkillInUse(string Skill, int People) : Refusal;

/// <summary>The end date is missing.</summary>
public sealed record EndDateMissing : Refusal;

/// <summary>The cohort must end after its start and after today.</summary>
public sealed record EndsTooEarly : Refusal;

/// <summary>A cohort runs for at most <see cref="NewCohort.MaxWeeks"/> weeks.</summary>
public sealed record EndsTooLate : Refusal;
