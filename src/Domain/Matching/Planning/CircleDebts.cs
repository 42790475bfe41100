namespace MentorBot.Domain.Matching.Planning;

/// <summary>
/// What it is worth that each person is placed: one who sat out longer is worth more than all together who sat out less,
/// so that no number of small debts outweighs a greater one.
/// </summary>
internal static class CircleDebts
{
    /// <summary>All worths together stay below this: see <see cref="Kernel.Circles.CirclePerson"/>.</summary>
    private const long Most = 1L << 60;

    /// <summary>
    /// Where numbers of 60 bits do not hold that many ranks (it takes thousands of people in each of five), the smallest
    /// debts count as one: those who waited longest stay apart.
    /// </summary>
    /// <param name="debts">Rounds sat out, of each person.</param>
    public static long[] Worths(IReadOnlyList<int> debts)
    {
        var (worthOf, all) = (new Dictionary<int, long>(), 0L);
        foreach (var rank in Ranks(debts))
        {
            var worth = all + 1;
            all += worth * rank.Sum(debt => debt.Value);
            foreach (var (debt, _) in rank)
            {
                worthOf[debt] = worth;
            }
        }

        return [.. debts.Select(debt => worthOf[Math.Max(debt, 0)])];
    }

    /// <summary>The debts of each rank with their people, the smallest first.</summary>
    private static List<List<KeyValuePair<int, int>>> Ranks(IReadOnlyList<int> debts)
    {
        var ranks = debts
            .CountBy(debt => Math.Max(debt, 0))
            .OrderBy(debt => debt.Key)
            .Select(debt => new List<KeyValuePair<int, int>> { debt })
            .ToList();
        var lowest = ranks.Count > 0 && ranks[0][0].Key == 0 ? 1 : 0;
        while (!Fits(ranks) && ranks.Count > lowest + 1)
        {
            ranks[lowest + 1].InsertRange(0, ranks[lowest]);
            ranks.RemoveAt(lowest);
        }

        return ranks;
    }

    /// <summary>With each worth one more than all lower ones together, all together are the product of the sizes plus 1.</summary>
    private static bool Fits(List<List<KeyValuePair<int, int>>> ranks) =>
        ranks.Aggregate(Int128.One, (all, rank) => all < Most ? all * (1 + rank.Sum(debt => debt.Value)) : all) <= Most;
}
