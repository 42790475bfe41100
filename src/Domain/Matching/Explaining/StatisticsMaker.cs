using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Explaining;

/// <summary>Computes the distribution of scores, and how groups of people do.</summary>
internal static class StatisticsMaker
{
    /// <param name="problem">The problem.</param>
    /// <param name="scores">The scores of the pairs or circles.</param>
    /// <param name="scoreOf">The mean score of each matched person's matches.</param>
    public static MatchStatistics Of(
        MatchProblem problem,
        IReadOnlyCollection<int> scores,
        Dictionary<PersonId, int> scoreOf
    )
    {
        var sorted = scores.Order().ToList();
        return new(
            Distribution(sorted),
            sorted.Count == 0 ? null : (int)(sorted.Sum(score => (long)score) / sorted.Count),
            sorted.Count == 0 ? null : sorted[sorted.Count / 2],
            sorted.Count == 0 ? null : sorted[0],
            [
                .. Shares(problem, GroupKind.Department, c => c.Department, scoreOf),
                .. Shares(problem, GroupKind.Level, c => c.Level.ToString(), scoreOf),
                .. Shares(problem, GroupKind.Zone, c => c.Availability.ZoneId, scoreOf),
            ]
        );
    }

    private static int[] Distribution(List<int> scores)
    {
        var counts = new int[MatchStatistics.Buckets];
        foreach (var score in scores)
        {
            counts[Math.Min(score * MatchStatistics.Buckets / Scoring.Most, MatchStatistics.Buckets - 1)]++;
        }

        return counts;
    }

    private static IEnumerable<GroupShare> Shares(
        MatchProblem problem,
        GroupKind kind,
        Func<Candidate, string?> nameOf,
        Dictionary<PersonId, int> scoreOf
    ) =>
        problem
            .Candidates.GroupBy(nameOf)
            .Where(group => group.Key is not null && group.Count() >= MatchStatistics.SmallestGroup)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group =>
            {
                var own = group.Where(c => scoreOf.ContainsKey(c.Person)).Select(c => scoreOf[c.Person]).ToList();
                return new GroupShare(
                    kind,
                    group.Key!,
                    group.Count(),
                    own.Count,
                    own.Count == 0 ? null : (int)(own.Sum(score => (long)score) / own.Count)
                );
            });
}
