using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Cohorts;

/// <summary>The cohort is in a state in which this cannot be done.</summary>
public sealed record CohortIsNot(string Cohort, CohortState State) : Refusal;

public sealed record EnrolmentDateHasPassed(string Cohort, DateTimeOffset ClosedAt) : Refusal;
