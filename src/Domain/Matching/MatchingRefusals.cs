using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>
/// Each weight must be 0 to 1000, and all weights must add up to exactly 1000, so that scores can be compared.
/// </summary>
/// <param name="Sum">What the weights add up to.</param>
public sealed record MatchWeightsOutOfRange(long Sum) : Refusal;

/// <summary>The inclusion weight may be positive only if the cohort has stated an inclusion goal.</summary>
public sealed record InclusionWithoutGoal : Refusal;

/// <summary>There are more people than can be planned at once.</summary>
public sealed record CohortTooLarge(int People, int Most) : Refusal;

/// <summary>A circle must have 4 to 8 people, and the lower bound must not exceed the upper.</summary>
public sealed record CircleSizesOutOfRange(int Smallest, int Largest) : Refusal;

/// <summary>There are too few people for even one circle.</summary>
public sealed record TooFewForCircle(int People, int Smallest) : Refusal;

/// <summary>A lock names somebody who cannot be matched now, or two people whose roles do not go together.</summary>
public sealed record LockIsNoPair(PersonPair Pair) : Refusal;

/// <summary>The same two people are locked together and barred.</summary>
public sealed record LockedAndBarred(PersonPair Pair) : Refusal;

/// <summary>A person is in more locked pairs than they have places.</summary>
public sealed record LockedTooOften(PersonId Person, int Locks, int Places) : Refusal;

/// <summary>More people are locked together than fit into a circle.</summary>
public sealed record LockedCircleTooLarge(PersonPair Pair, int People, int Largest) : Refusal;

/// <summary>Two people locked into one circle, directly or through others, must not be together.</summary>
/// <param name="Pair">The two.</param>
/// <param name="Rule">The rule that forbids it. Texts must not reveal <see cref="UnmatchedReason.NotWith"/>.</param>
public sealed record LockedCircleApart(PersonPair Pair, UnmatchedReason Rule) : Refusal;

/// <summary>The people locked into one circle have no language in common.</summary>
/// <param name="Pair">The first of the locks.</param>
/// <param name="People">How many people are locked together.</param>
public sealed record LockedCircleWithoutLanguage(PersonPair Pair, int People) : Refusal;

/// <summary>A locked pair violates a hard rule.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Rule">The rule. Texts must not reveal <see cref="UnmatchedReason.NotWith"/>.</param>
public sealed record LockBreaksRule(PersonPair Pair, UnmatchedReason Rule) : Refusal;

/// <summary>The answers that the preview rests on have changed; a new preview must be made.</summary>
public sealed record PreviewIsOutdated(string Cohort) : Refusal;

/// <summary>A later preview has replaced this one.</summary>
public sealed record PreviewIsSuperseded(string Cohort) : Refusal;
