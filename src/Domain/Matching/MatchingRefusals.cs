using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>Each weight must be 0 to 1000 and all together must make exactly 1000, so that scores can be compared.</summary>
/// <param name="Sum">What the weights add up to.</param>
public sealed record MatchWeightsOutOfRange(long Sum) : Refusal;

/// <summary>More people than can be planned at once.</summary>
public sealed record CohortTooLarge(int People, int Most) : Refusal;

/// <summary>The preview was made from answers that have changed since; a fresh one must be looked at first.</summary>
public sealed record PreviewIsOutdated(string Cohort) : Refusal;

/// <summary>Another preview was made after this one.</summary>
public sealed record PreviewIsSuperseded(string Cohort) : Refusal;
