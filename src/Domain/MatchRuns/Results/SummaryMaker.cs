using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.MatchRuns.Results;

/// <summary>Derives from a plan what is shown of it: the summary and the pages of pairs.</summary>
internal sealed class SummaryMaker(MatchRecord record)
{
    private readonly MatchPlan plan = record.Plan;
    private readonly StoredPairMaker faces = new(record.Problem);
    private readonly RolePartners partners = new(record.Problem);

    public MatchSummary Summary(IReadOnlyList<LeftOutGroup> leftOut, MatchComparison? compared)
    {
        var scores = ScoreLine.Of(plan);
        return new(
            record.Problem.Model,
            record.Problem.Candidates.Count,
            plan.Pairs.Count + plan.Circles.Count,
            scores.Minimum,
            scores.Median,
            scores.Total,
            Distribution(),
            [.. Weakest().Take(MatchSummary.WeakestKept)],
            LeftOver(),
            leftOut,
            compared
        )
        {
            Proof = plan.Proof,
            Steps = plan.Steps,
            Groups = Groups(),
            Relaxing = plan.Relaxing,
            Repeats = plan.Repeats.Count,
            Locked = plan.Pairs.Count(pair => pair.Locked) + plan.Circles.Count(circle => circle.Locked),
            MissingRole = MissingRole(),
            Inclusion = record.Problem.Weights.Inclusion > 0 ? record.Problem.Rules.Inclusion : null,
        };
    }

    /// <summary>All pairs, weakest first.</summary>
    public IEnumerable<MatchPage> Pages() =>
        Weakest().Chunk(ReadMatchPairs.PageSize).Select((page, number) => MatchPage.Of(record.RunId, number, page));

    private IEnumerable<StoredPair> Weakest() =>
        plan.Circles.Count > 0
            ? plan.Circles.OrderBy(circle => circle.Score).Select(faces.Of)
            : plan.Pairs.OrderBy(pair => pair.Score).ThenBy(pair => pair.First.Value).Select(faces.Of);

    private List<LeftOverGroup> LeftOver() =>
        [
            .. plan
                .Unmatched.GroupBy(left => left.Reason)
                .Select(LeftOver)
                .OrderByDescending(group => group.People)
                .ThenBy(group => group.Reason),
        ];

    private LeftOverGroup LeftOver(IGrouping<UnmatchedReason, UnmatchedPerson> group)
    {
        var witness = group.MaxBy(left => left.BlockedPartners)!;
        IReadOnlyList<PersonId> first = [.. group.Take(MatchSummary.NamedOfGroup).Select(left => left.Person)];
        return new(group.Key, group.Count(), witness.BlockedPartners, witness.Places, first)
        {
            Partners = partners.Of(witness.Person),
            OddGroups = witness.Groups,
        };
    }

    /// <summary>The groups with the smallest share of matched people, then those with the lowest scores.</summary>
    private List<GroupShare> Groups() =>
        [
            .. plan
                .Statistics.Groups.OrderBy(group => group.Matched * 1000L / group.People)
                .ThenBy(group => group.MeanScore)
                .Take(MatchSummary.GroupsKept),
        ];

    private MentoringRole? MissingRole()
    {
        var there = record.Problem.Candidates.Select(candidate => candidate.Role).ToHashSet();
        return MentoringRoles
            .ToChooseIn(record.Problem.Model)
            .Where(role => there.Count > 0 && !there.Contains(role))
            .Select(role => (MentoringRole?)role)
            .FirstOrDefault();
    }

    private int[] Distribution()
    {
        var counts = new int[MatchSummary.Buckets];
        foreach (var score in plan.Pairs.Select(pair => pair.Score).Concat(plan.Circles.Select(circle => circle.Score)))
        {
            counts[Math.Clamp(score * MatchSummary.Buckets / 1000, 0, MatchSummary.Buckets - 1)]++;
        }

        return counts;
    }
}
