using MentorBot.Domain.Matching.Kernel.Bipartite;
using MentorBot.Domain.Matching.Kernel.General;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>The two sides of a residual problem: mentees or newcomers on the left, the places of mentors or buddies on the right.</summary>
internal sealed class ResidualSides
{
    private readonly ResidualProblem residual;
    private readonly int firsts;

    public ResidualSides(ResidualProblem residual)
    {
        var roster = residual.Profile.Roster;
        this.residual = residual;
        firsts = Enumerable.Range(0, roster.Count).TakeWhile(n => roster.Keys[roster.BucketOf(n)].IsFirst).Count();
    }

    private int Lefts => this.residual.Profile.Roster.Count - firsts;

    /// <param name="ofWorth">Whether it counts who is matched.</param>
    public AssignmentProblem Problem(List<ScoredEdge> edges, bool ofWorth = true)
    {
        BipartiteEdge[] between = [.. edges.Select(edge => new BipartiteEdge(edge.V - firsts, edge.U, edge.Score))];
        return new(
            BipartiteGraph.Of(Lefts, firsts, between),
            residual.Places[..firsts],
            ofWorth ? residual.Worth?[firsts..] : null,
            ofWorth ? residual.Worth?[..firsts] : null
        );
    }

    public List<(int One, int Other, int Score)> Pairs(AssignmentProblem problem, AssignmentSolution solution) =>
        [
            .. Enumerable
                .Range(0, Lefts)
                .Where(left => solution.PartnerOfLeft[left] >= 0)
                .Select(left => (Left: left, Right: solution.PartnerOfLeft[left]))
                .Select(pair => (pair.Right, pair.Left + firsts, problem.Graph.BestScore(pair.Left, pair.Right))),
        ];
}
