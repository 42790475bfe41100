using MentorBot.Bot.Conversation;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>Offers to lock, bar or swap pairs of a page.</summary>
/// <param name="Page">From 0, as in <see cref="ShowMatchPairs"/>.</param>
internal sealed record ShowPairChanges(CohortId Cohort, int Page) : Button;

/// <summary>Locks the chosen pairs.</summary>
internal sealed record LockChosenPairs(CohortId Cohort, int Page) : Button;

/// <summary>Bars the chosen pairs.</summary>
internal sealed record BarChosenPairs(CohortId Cohort, int Page) : Button;

/// <summary>Swaps the partners of the two chosen pairs.</summary>
internal sealed record SwapChosenPairs(CohortId Cohort, int Page) : Button;

/// <summary>The locks and bars of a cohort.</summary>
internal sealed record ShowWishes(CohortId Cohort) : Button;

/// <summary>Asks for the names of any two people of a cohort.</summary>
internal sealed record ShowNamedPair(CohortId Cohort) : Button;

/// <summary>Locks the two who are named.</summary>
internal sealed record LockNamedPair(CohortId Cohort) : Button;

/// <summary>Bars the two who are named.</summary>
internal sealed record BarNamedPair(CohortId Cohort) : Button;

/// <summary>Says what a wish about the two who are named would cost everybody.</summary>
internal sealed record PriceNamedPair(CohortId Cohort) : Button;

/// <summary>Takes the chosen locks and bars back.</summary>
internal sealed record TakeBackChosen(CohortId Cohort) : Button;

/// <summary>Takes all locks and bars of a cohort back.</summary>
internal sealed record TakeBackAll(CohortId Cohort) : Button;
