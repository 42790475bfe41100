namespace MentorBot.Domain.Tests.Matching.Kernel.AllPairs;

/// <param name="Worth">Of all who are matched, on a side with places for each place.</param>
/// <param name="Least">The smallest score; 1001 without pairs.</param>
internal readonly record struct Worthiness(int Pairs, long Worth, int Least, long Sum)
{
    public static readonly Worthiness None = new(0, 0, 1001, 0);

    public Worthiness With(int score, long worth) => new(Pairs + 1, Worth + worth, Math.Min(Least, score), Sum + score);
}

/// <summary>The best by looking at every matching there is; for up to about ten people.</summary>
internal static class EveryMatching
{
    /// <summary>Most pairs, then the most worth, then the largest sum.</summary>
    public static Worthiness Largest(IEnumerable<Worthiness> all) => all.MaxBy(one => (one.Pairs, one.Worth, one.Sum));

    /// <summary>Most pairs, then the most worth, then the largest smallest score, then the largest sum.</summary>
    public static Worthiness Fairest(IEnumerable<Worthiness> all) =>
        all.MaxBy(one => (one.Pairs, one.Worth, one.Least, one.Sum));

    /// <summary>One number for everything that is left to choose: everybody once, or as often as they have places.</summary>
    /// <param name="places">Of each person; 1 where there are no sides.</param>
    public static IEnumerable<Worthiness> Of(TableScorer scorer, long[] worth, int[] places) =>
        From(scorer, worth, [.. places], 0, 1, Worthiness.None);

    private static IEnumerable<Worthiness> From(
        TableScorer scorer,
        long[] worth,
        int[] free,
        int one,
        int other,
        Worthiness sofar
    )
    {
        if (one >= free.Length - 1)
        {
            yield return sofar;
            yield break;
        }

        var (next, after) = other + 1 < free.Length ? (one, other + 1) : (one + 1, one + 2);
        foreach (var rest in From(scorer, worth, free, next, after, sofar))
        {
            yield return rest;
        }

        var score = scorer.Score(one, other);
        if (score < 0 || free[one] == 0 || free[other] == 0)
        {
            yield break;
        }

        (free[one], free[other]) = (free[one] - 1, free[other] - 1);
        foreach (var rest in From(scorer, worth, free, next, after, sofar.With(score, worth[one] + worth[other])))
        {
            yield return rest;
        }

        (free[one], free[other]) = (free[one] + 1, free[other] + 1);
    }
}
