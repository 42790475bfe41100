using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Explaining;

/// <summary>
/// A lower bound of how many more people with a free place could be matched if one rule were dropped.
/// </summary>
internal static class Relaxation
{
    /// <summary>Only the first people by id are considered, to bound the work.</summary>
    private const int MostPeople = 300;

    /// <summary>Private wishes are left out: suggesting to drop them would reveal them.</summary>
    private static readonly UnmatchedReason[] Rules =
    [
        UnmatchedReason.ReportingLine,
        UnmatchedReason.PairedBefore,
        UnmatchedReason.NoCommonLanguage,
        UnmatchedReason.NoCommonHours,
        UnmatchedReason.FormatsDiffer,
        UnmatchedReason.LevelOrder,
        UnmatchedReason.Barred,
    ];

    public static List<RelaxedRule> Of(CompatibilityIndex people, IReadOnlyList<int>[] partners)
    {
        var model = people.Problem.Model;
        if (model == MentoringModel.Circle)
        {
            return CircleRelaxation.Of(people, partners, Rules);
        }

        var free = Enumerable
            .Range(0, people.Problem.Candidates.Count)
            .Select(people.NumberAt)
            .Where(number => partners[number].Count < Sides.PlacesOf(model, people.Roster[number]))
            .Take(MostPeople)
            .ToList();
        var blocked = Blocked(people, free);
        return
        [
            .. Rules
                .Select(rule => new RelaxedRule(rule, Gain(blocked[rule], partners)))
                .Where(relaxed => relaxed.People > 0)
                .OrderByDescending(relaxed => relaxed.People),
        ];
    }

    /// <summary>Pairs of people with room that one rule alone keeps apart.</summary>
    private static ILookup<UnmatchedReason, (int One, int Other)> Blocked(CompatibilityIndex people, List<int> free) =>
        (
            from one in free.Index()
            from other in free.Skip(one.Index + 1)
            where
                people.Everybody.BucketPoints.GoTogether(
                    people.Roster.BucketOf(one.Item),
                    people.Roster.BucketOf(other)
                )
            let rules = HardRules.AllBlocking(people.Facts(one.Item, other), people.Problem).Take(2).ToList()
            where rules.Count == 1
            select (Rule: rules[0], Pair: (one.Item, other))
        ).ToLookup(blocked => blocked.Rule, blocked => blocked.Pair);

    /// <summary>How many unmatched people get a partner if the pairs are made greedily.</summary>
    private static int Gain(IEnumerable<(int One, int Other)> pairs, IReadOnlyList<int>[] partners)
    {
        var taken = new HashSet<int>();
        foreach (var (one, other) in pairs)
        {
            if (!taken.Contains(one) && !taken.Contains(other))
            {
                taken.UnionWith([one, other]);
            }
        }

        return taken.Count(number => partners[number].Count == 0);
    }
}
