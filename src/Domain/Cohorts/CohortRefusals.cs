using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Cohorts;

/// <summary>The cohort is in a state in which this cannot be done.</summary>
public sealed record CohortIsNot(string Cohort, CohortState State) : Refusal;

public sealed record EnrolmentDateHasPassed(string Cohort, DateTimeOffset ClosedAt) : Refusal;

public sealed record EnrolmentClosesAfterEnd(string Cohort, DateTimeOffset EndsAt) : Refusal;

/// <summary>Everything that must be mended before the cohort can be made; at least one.</summary>
public sealed record CohortPlanRefused(IReadOnlyList<Refusal> Mistakes) : Refusal;

/// <summary>Nobody was named to be invited.</summary>
public sealed record NobodyNamed : Refusal;

/// <summary>Names were written although a whole group was chosen: it is not clear who is meant.</summary>
public sealed record NamesBesideGroup : Refusal;

/// <summary>More names than one invitation takes.</summary>
public sealed record TooManyNamed(int Most) : Refusal;

public sealed record NameMissing : Refusal;

public sealed record NameTooLong(int Length) : Refusal;

public sealed record NameTaken(string Name) : Refusal;

public sealed record PurposeMissing : Refusal;

public sealed record PurposeTooLong(int Length) : Refusal;

public sealed record ModelMissing : Refusal;

public sealed record SkillsMissing : Refusal;

public sealed record TooManySkills(int Count) : Refusal;

public sealed record SkillTooLong(string Skill) : Refusal;

public sealed record EnrolmentDateMissing : Refusal;

public sealed record EnrolmentDateNotAhead : Refusal;

public sealed record StartDateMissing : Refusal;

public sealed record StartsBeforeEnrolmentCloses : Refusal;

public sealed record StartsTooLate : Refusal;

public sealed record WeeksOutOfRange : Refusal;

/// <summary>A circle has <see cref="NewRules.SmallestCircle"/> to <see cref="NewRules.LargestCircle"/> people.</summary>
public sealed record CircleSizeOutOfRange : Refusal;

/// <summary>1 to <see cref="NewRules.MaxRoundWeeks"/>.</summary>
public sealed record RoundWeeksOutOfRange : Refusal;

/// <summary>0 to <see cref="NewRules.MaxRepeatAfterRounds"/>.</summary>
public sealed record RepeatAfterRoundsOutOfRange : Refusal;

/// <summary>1 to <see cref="NewRules.MaxPlaces"/>.</summary>
public sealed record MentorPlacesOutOfRange : Refusal;

/// <summary>A goal needs words and groups, or neither is said.</summary>
public sealed record InclusionGoalIncomplete : Refusal;

public sealed record InclusionStatementTooLong(int Length) : Refusal;

/// <summary>Too many groups, one whose name is too long, or one with a comma in it.</summary>
public sealed record InclusionGroupsRefused : Refusal;
