using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.MatchRuns;

/// <summary>The people of one future mentorship: a pair, a mentor with all mentees of a group, or a circle.</summary>
/// <param name="People">The mentor first, if there is one.</param>
/// <param name="Reasons">Per pair; in a group, per mentee with the mentor.</param>
internal sealed record PlannedGroup(IReadOnlyList<PersonId> People, IReadOnlyList<PairReasons> Reasons)
{
    public static IReadOnlyList<PlannedGroup> Of(MatchRecord record) =>
        record.Problem.Model switch
        {
            MentoringModel.Group => [.. record.Plan.Pairs.GroupBy(pair => pair.First).Select(OfMentor)],
            MentoringModel.Circle => OfCircles(record),
            _ => [.. record.Plan.Pairs.Select(pair => new PlannedGroup([pair.First, pair.Second], [Reason(pair)]))],
        };

    private static PlannedGroup OfMentor(IGrouping<PersonId, PlannedPair> group) =>
        new([group.Key, .. group.Select(pair => pair.Second)], [.. group.Select(Reason)]);

    private static PairReasons Reason(PlannedPair pair) => new(pair.First, pair.Second, pair.Terms);

    private static List<PlannedGroup> OfCircles(MatchRecord record)
    {
        var finder = new PairFinder(record.Problem);
        var positions = record
            .Problem.Candidates.Index()
            .ToDictionary(candidate => candidate.Item.Person, candidate => candidate.Index);
        return [.. record.Plan.Circles.Select(circle => new PlannedGroup(circle.Members, [.. EveryTwo(circle)]))];

        IEnumerable<PairReasons> EveryTwo(PlannedCircle circle) =>
            from one in circle.Members
            from other in circle.Members
            where one.Value.CompareTo(other.Value) < 0
            let facts = finder.Find(positions[one], positions[other])
            select new PairReasons(one, other, Scoring.Reasons(facts, record.Problem));
    }
}
