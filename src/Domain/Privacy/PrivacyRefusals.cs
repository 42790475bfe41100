using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Privacy;

/// <summary>The person owns cohorts, and no other coordinator is there to take them over.</summary>
/// <param name="Cohort">One of these cohorts.</param>
public sealed record NobodyTakesOver(string Cohort) : Refusal;
