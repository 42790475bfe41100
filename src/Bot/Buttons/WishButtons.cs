using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Offers to lock, bar or swap the pairs on a page.</summary>
/// <param name="Page">Zero-based, as in <see cref="ShowMatchPairs"/>.</param>
internal sealed record ShowPairChanges(CohortId Cohort, int Page) : Button;

/// <summary>Locks the selected pairs.</summary>
internal sealed record LockChosenPairs(CohortId Cohort, int Page) : Button;

/// <summary>Bars the selected pairs.</summary>
internal sealed record BarChosenPairs(CohortId Cohort, int Page) : Button;

/// <summary>Swaps the partners of the two selected pairs.</summary>
internal sealed record SwapChosenPairs(CohortId Cohort, int Page) : Button;

/// <summary>Shows the locks and bars of a cohort.</summary>
internal sealed record ShowWishes(CohortId Cohort) : Button;

/// <summary>Asks for the names of two people of a cohort.</summary>
internal sealed record ShowNamedPair(CohortId Cohort) : Button;

/// <summary>Locks the two people named in the form.</summary>
internal sealed record LockNamedPair(CohortId Cohort) : Button;

/// <summary>Bars the two people named in the form.</summary>
internal sealed record BarNamedPair(CohortId Cohort) : Button;

/// <summary>Estimates how much locking or barring the two people would cost the match as a whole.</summary>
internal sealed record PriceNamedPair(CohortId Cohort) : Button;

/// <summary>Removes the selected locks and bars.</summary>
internal sealed record TakeBackChosen(CohortId Cohort) : Button;

/// <summary>Removes all locks and bars of a cohort.</summary>
internal sealed record TakeBackAll(CohortId Cohort) : Button;
