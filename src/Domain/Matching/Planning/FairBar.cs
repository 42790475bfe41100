using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.General;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>The greatest score that the worst pair of a largest matching can have, nobody of worth left out.</summary>
internal static class FairBar
{
    /// <param name="partner">A largest matching that covers the most worth.</param>
    public static int Of(GeneralGraph graph, long[]? worth, int[] partner, KernelRun run)
    {
        var (most, covered) = (partner.Count(other => other >= 0) / 2, Covered(worth, partner));
        var reached = Least(graph, partner);
        for (var missed = Scoring.Most + 1; missed - reached > 1; )
        {
            var bar = (reached + missed) / 2;
            var tried = GeneralCardinality.Solve(graph, bar, partner, worth, run.Cancellation);
            if (tried.Pairs == most && Covered(worth, tried.Partner) == covered)
            {
                (reached, partner) = (Least(graph, tried.Partner), tried.Partner);
            }
            else
            {
                missed = bar;
            }
        }

        return reached;
    }

    private static Int128 Covered(long[]? worth, int[] partner)
    {
        var sum = Int128.Zero;
        for (var vertex = 0; worth is not null && vertex < partner.Length; vertex++)
        {
            sum += partner[vertex] >= 0 ? worth[vertex] : 0;
        }

        return sum;
    }

    private static int Least(GeneralGraph graph, int[] partner) =>
        Enumerable
            .Range(0, partner.Length)
            .Where(one => partner[one] > one)
            .Min(one => graph.ScoreOf(one, partner[one]));
}
