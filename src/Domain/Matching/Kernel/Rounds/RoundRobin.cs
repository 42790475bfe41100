namespace MentorBot.Domain.Matching.Kernel.Rounds;

/// <summary>Rounds for people of whom everybody may meet everybody: every pair meets exactly once.</summary>
/// <remarks>
/// The circle method: one stays, the others move on by one seat, those who sit opposite meet (T. P. Kirkman 1847).
/// </remarks>
internal static class RoundRobin
{
    /// <returns>
    /// n - 1 rounds for an even number of people. For an odd number n rounds, in each of which another one sits out. None
    /// for fewer than two people. In a round the smaller number comes first, and the pairs ascend.
    /// </returns>
    public static IReadOnlyList<IReadOnlyList<(int One, int Other)>> Rounds(int people)
    {
        var seats = people + (people % 2);
        return people < 2 ? [] : [.. Enumerable.Range(0, seats - 1).Select(round => Round(round, seats, people))];
    }

    /// <summary>The last seat stays; in an odd company nobody sits there, and who would meet it sits out.</summary>
    private static IReadOnlyList<(int One, int Other)> Round(int round, int seats, int people)
    {
        var moving = seats - 1;
        return
        [
            .. Enumerable
                .Range(0, seats / 2)
                .Select(at => at == 0 ? (round, moving) : ((round + at) % moving, (round + moving - at) % moving))
                .Select(pair => (One: Math.Min(pair.Item1, pair.Item2), Other: Math.Max(pair.Item1, pair.Item2)))
                .Where(pair => pair.Other < people)
                .Order(),
        ];
    }
}
