using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Cohorts;

/// <summary>The cohort is in a state in which this cannot be done.</summary>
public sealed record CohortIsNot(string Cohort, CohortState State) : Refusal;

public sealed record EnrolmentDateHasPassed(string Cohort, DateTimeOffset ClosedAt) : Refusal;

public sealed record EnrolmentClosesAfterEnd(string Cohort, DateTimeOffset EndsAt) : Refusal;

/// <summary>Everything that must be mended before the cohort can be made; at least one.</summary>
public sealed record CohortPlanRefused(IReadOnlyList<CohortMistake> Mistakes) : Refusal;

/// <summary>Nobody was named to be invited.</summary>
public sealed record NobodyNamed : Refusal;

/// <summary>More names than one invitation takes.</summary>
public sealed record TooManyNamed(int Most) : Refusal;

/// <summary>One thing wrong with a planned cohort.</summary>
public abstract record CohortMistake : Refusal;

public sealed record NameMissing : CohortMistake;

public sealed record NameTooLong(int Length) : CohortMistake;

public sealed record NameTaken(string Name) : CohortMistake;

public sealed record PurposeMissing : CohortMistake;

public sealed record PurposeTooLong(int Length) : CohortMistake;

public sealed record ModelMissing : CohortMistake;

public sealed record SkillsMissing : CohortMistake;

public sealed record TooManySkills(int Count) : CohortMistake;

public sealed record SkillTooLong(string Skill) : CohortMistake;

public sealed record EnrolmentDateMissing : CohortMistake;

public sealed record EnrolmentDateNotAhead : CohortMistake;

public sealed record StartDateMissing : CohortMistake;

public sealed record StartsBeforeEnrolmentCloses : CohortMistake;

public sealed record StartsTooLate : CohortMistake;

public sealed record WeeksOutOfRange : CohortMistake;
