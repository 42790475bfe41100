namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>A possible pair that scores more than the duals carry, or hardly less.</summary>
/// <param name="Excess">How much more, in halves.</param>
internal readonly record struct Violator(int One, int Other, short Score, long Excess);

/// <param name="Worst">The worst few of each person, by person, the worst first.</param>
/// <param name="Pairs">All pairs that scored more.</param>
/// <param name="Raise">
/// In halves: when each person's dual is raised by the worst excess of their pairs with people of higher numbers, all
/// pairs are carried.
/// </param>
internal sealed record Violations(IReadOnlyList<Violator> Worst, long Pairs, long[] Raise)
{
    /// <summary>
    /// Pairs of those who had room for them that the duals carry just so. Once duals have moved for the others, these would
    /// be the next to break the proof: as candidates at once they save a round.
    /// </summary>
    public IReadOnlyList<Violator> Close { get; init; } = [];
}

/// <summary>What of a scan is of use.</summary>
/// <param name="Width">How many pairs to keep of each person, 1 or more.</param>
/// <param name="Bar">Pairs that score less are no pairs here; 0 for all.</param>
/// <param name="Near">Pairs that are short of breaking the proof by fewer points are kept too; 0 for none.</param>
internal readonly record struct ScanLimits(int Width, int Bar, int Near = 0);
