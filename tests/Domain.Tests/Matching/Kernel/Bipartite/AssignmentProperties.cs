using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Bipartite;

namespace MentorBot.Domain.Tests.Matching.Kernel.Bipartite;

/// <summary>What holds for every assignment problem; a counterexample is told with as few edges as show it.</summary>
public sealed class AssignmentProperties
{
    /// <summary>The same cases each time.</summary>
    private static readonly Config Thousands = Config
        .QuickThrowOnFailure.WithMaxTest(3000)
        .WithReplay(new Replay(new Rnd(20260101, 1), null));

    private static readonly Gen<int> Score = Gen.OneOf(Gen.Elements(0, 1, 999, 1000), Gen.Choose(0, 1000));

    private static readonly Gen<long> Worth = Gen.Elements(0L, 0L, 1L, 1000L, 1L << 20, 1L << 45);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_solution_is_proved_and_as_good_as_trying_everything(bool mostPairsFirst)
    {
        var aim = mostPairsFirst ? Aim.LargestThenHeaviest : Aim.Heaviest;
        Prop.ForAll(Tables(), table => IsBest(table.Case(), aim)).Check(Thousands);
    }

    [Fact]
    public void Nobody_wins_by_an_edge_less()
    {
        Prop.ForAll(
                Tables(),
                table =>
                {
                    var whole = table.Case().BruteForce(Aim.Heaviest).Weight;
                    return table.Fewer().All(part => Weight(part.Case()) <= whole);
                }
            )
            .Check(Thousands.WithMaxTest(300));

        static long Weight(AssignmentCase small) => small.Weight(small.Solve(Aim.Heaviest));
    }

    private static bool IsBest(AssignmentCase small, Aim aim)
    {
        var (solution, best) = (small.Solve(aim), small.BruteForce(aim));
        return AssignmentProof.Flaw(small.Problem, aim, solution) is null
            && small.Weight(solution) == best.Weight
            && (aim == Aim.Heaviest || solution.Pairs == best.Pairs);
    }

    private static Arbitrary<Table> Tables() =>
        Arb.From(
            from lefts in Gen.Choose(0, 6)
            from rights in Gen.Choose(0, 5)
            from scores in Gen.Frequency((1, Gen.Constant(-1)), (2, Score)).ArrayOf(lefts * rights)
            from places in Gen.Choose(0, 3).ArrayOf(rights)
            from leftWorth in Worth.ArrayOf(lefts)
            from rightWorth in Worth.ArrayOf(rights)
            select new Table(scores, places, leftWorth, rightWorth),
            table => table.Fewer()
        );

    /// <param name="Scores">Row by row; -1 for no edge.</param>
    private sealed record Table(int[] Scores, int[] Places, long[] LeftWorth, long[] RightWorth)
    {
        public AssignmentCase Case()
        {
            var rights = Places.Length;
            BipartiteEdge[] edges =
            [
                .. Scores
                    .Select((score, at) => (score, at))
                    .Where(cell => cell.score >= 0)
                    .Select(cell => new BipartiteEdge(cell.at / rights, cell.at % rights, cell.score)),
            ];
            var graph = BipartiteGraph.Of(LeftWorth.Length, rights, edges);
            return new(new(graph, Places, LeftWorth, RightWorth), edges, new(0));
        }

        public IEnumerable<Table> Fewer() =>
            Enumerable
                .Range(0, Scores.Length)
                .Where(at => Scores[at] >= 0)
                .Select(at => this with { Scores = [.. Scores.Select((score, other) => other == at ? -1 : score)] });

        public override string ToString() =>
            $"scores [{string.Join(' ', Scores)}], places [{string.Join(' ', Places)}], "
            + $"worths [{string.Join(' ', LeftWorth)}] and [{string.Join(' ', RightWorth)}]";
    }
}
