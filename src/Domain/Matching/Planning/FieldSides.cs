using MentorBot.Domain.Matching.Kernel.Bipartite;
using MentorBot.Domain.Matching.Kernel.General;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>The two sides of a field: mentees or newcomers on the left, the places of mentors or buddies on the right.</summary>
internal sealed class FieldSides
{
    private readonly Field field;
    private readonly int firsts;

    public FieldSides(Field field)
    {
        var roster = field.Profile.Roster;
        this.field = field;
        firsts = Enumerable.Range(0, roster.Count).TakeWhile(n => roster.Keys[roster.BucketOf(n)].IsFirst).Count();
    }

    private int Lefts => this.field.Profile.Roster.Count - firsts;

    /// <param name="ofWorth">Whether it counts who is matched.</param>
    public AssignmentProblem Problem(List<ScoredEdge> edges, bool ofWorth = true)
    {
        BipartiteEdge[] between = [.. edges.Select(edge => new BipartiteEdge(edge.V - firsts, edge.U, edge.Score))];
        return new(
            BipartiteGraph.Of(Lefts, firsts, between),
            field.Places[..firsts],
            ofWorth ? field.Worth?[firsts..] : null,
            ofWorth ? field.Worth?[..firsts] : null
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
