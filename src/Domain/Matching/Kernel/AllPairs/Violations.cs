namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>A possible pair that scores more than the duals carry.</summary>
/// <param name="Excess">How much more, in halves: above 0.</param>
internal readonly record struct Violator(int One, int Other, short Score, long Excess);

/// <param name="Worst">The worst few of each person, by person, the worst first.</param>
/// <param name="Pairs">All pairs that scored more.</param>
/// <param name="Raise">
/// In halves: when each person's dual is raised by the worst excess of their pairs with people of higher numbers, all
/// pairs are carried.
/// </param>
/// <param name="Refined">Scores that had to be made exactly.</param>
internal sealed record Violations(IReadOnlyList<Violator> Worst, long Pairs, long[] Raise, long Refined);
