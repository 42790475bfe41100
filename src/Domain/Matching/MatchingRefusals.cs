using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>Each weight must be 0 to 1000 and all together must make exactly 1000, so that scores can be compared.</summary>
/// <param name="Sum">What the weights add up to.</param>
public sealed record MatchWeightsOutOfRange(long Sum) : Refusal;

/// <summary>Inclusion counts only towards a goal that the cohort has stated in words.</summary>
public sealed record InclusionWithoutGoal : Refusal;

/// <summary>More people than can be planned at once.</summary>
public sealed record CohortTooLarge(int People, int Most) : Refusal;

/// <summary>Circles are of 4 to 8 people, and the largest is no smaller than the smallest.</summary>
public sealed record CircleSizesOutOfRange(int Smallest, int Largest) : Refusal;

/// <summary>Not even one circle can be made of so few people.</summary>
public sealed record TooFewForCircle(int People, int Smallest) : Refusal;

/// <summary>A locked pair names somebody who cannot be matched now, or two whose roles do not go together.</summary>
public sealed record LockIsNoPair(PersonPair Pair) : Refusal;

/// <summary>The same two people are to be together and to be kept apart.</summary>
public sealed record LockedAndBarred(PersonPair Pair) : Refusal;

/// <summary>Somebody is in more locked pairs than they have places.</summary>
public sealed record LockedTooOften(PersonId Person, int Locks, int Places) : Refusal;

/// <summary>More people are locked together than a circle holds.</summary>
public sealed record LockedCircleTooLarge(PersonPair Pair, int People, int Largest) : Refusal;

/// <summary>Two people who are locked into one circle, through others, may not be together.</summary>
/// <param name="Rule">Words must not name <see cref="UnmatchedReason.NotWith"/>.</param>
public sealed record LockedCircleApart(PersonPair Pair, UnmatchedReason Rule) : Refusal;

/// <summary>People who are locked into one circle have no language common to all of them.</summary>
/// <param name="Pair">The first of the locks.</param>
public sealed record LockedCircleWithoutLanguage(PersonPair Pair, int People) : Refusal;

/// <summary>A locked pair breaks a hard rule.</summary>
/// <param name="Rule">Words must not name <see cref="UnmatchedReason.NotWith"/>.</param>
public sealed record LockBreaksRule(PersonPair Pair, UnmatchedReason Rule) : Refusal;

/// <summary>The preview was made from answers that have changed since; a fresh one must be looked at first.</summary>
public sealed record PreviewIsOutdated(string Cohort) : Refusal;

/// <summary>Another preview was made after this one.</summary>
public sealed record PreviewIsSuperseded(string Cohort) : Refusal;
