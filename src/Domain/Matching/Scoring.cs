using System.Globalization;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Domain.Matching;

/// <summary>
/// What two people are worth to each other, in whole points: six named terms of 0 to their weight. With weights that make
/// 1000 the sum is a score of 0 to 1000. Where the shares below come from nobody has measured: they are convention.
/// </summary>
internal static class Scoring
{
    /// <summary>What a full set of weights adds up to, and the best score.</summary>
    public const int Most = 1000;

    /// <summary>Goals met that give all the points; fewer when somebody wants fewer.</summary>
    private const int EnoughGoals = 3;

    /// <summary>Common hours that give all the points: more do not help two people who meet weekly.</summary>
    private const int EnoughMinutes = 6 * 60;

    /// <summary>Tenths by how many levels the mentor is ahead: one or two steps are near enough to be of use.</summary>
    private static readonly int[] MentorAhead = [4, 10, 10, 7, 4];

    /// <summary>Tenths by how many levels two peers are apart.</summary>
    private static readonly int[] PeersApart = [10, 8, 4, 0, 0];

    /// <summary>All six terms in the order of <see cref="ScoreTermKind"/>. A term without points has no facts.</summary>
    public static IReadOnlyList<ScoreTerm> Terms(PairFacts pair, MentoringModel model, MatchWeights weights) =>
        [
            Goals(pair, model, weights.Goals),
            Level(pair, model, weights.Level),
            Hours(pair, weights.OverlapHours),
            Format(pair.First.Format, pair.Second.Format, weights.Format),
            SecondLanguage(pair, weights.SecondLanguage),
            OtherDepartment(pair.First.Department, pair.Second.Department, weights.OtherDepartment),
        ];

    public static bool Accepts(MatchWeights weights, out long sum)
    {
        int[] each =
        [
            weights.Goals,
            weights.Level,
            weights.OverlapHours,
            weights.Format,
            weights.SecondLanguage,
            weights.OtherDepartment,
        ];
        sum = each.Sum(weight => (long)weight);
        return sum == Most && each.All(weight => weight is >= 0 and <= Most);
    }

    private static ScoreTerm Goals(PairFacts pair, MentoringModel model, int weight)
    {
        var (given, enough) = Met(pair.First.Offers, pair.Second.Wants);
        if (model == MentoringModel.OneToOne)
        {
            return Term(ScoreTermKind.Goals, weight, Math.Min(given.Count, enough), enough, given);
        }

        var (got, enoughBack) = Met(pair.Second.Offers, pair.First.Wants);
        var part = (Math.Min(given.Count, enough) * enoughBack) + (Math.Min(got.Count, enoughBack) * enough);
        IReadOnlyList<string> both = [.. given.Union(got).Order(StringComparer.Ordinal)];
        return Term(ScoreTermKind.Goals, weight, part, 2 * enough * enoughBack, both);
    }

    private static (IReadOnlyList<string> Skills, int Enough) Met(
        IReadOnlyList<string> offers,
        IReadOnlyList<string> wants
    ) => (PairFinder.Shared(offers, wants), Math.Clamp(wants.Distinct().Count(), 1, EnoughGoals));

    private static ScoreTerm Level(PairFacts pair, MentoringModel model, int weight)
    {
        var tenths = model == MentoringModel.OneToOne ? MentorAhead : PeersApart;
        var gap = Math.Abs(pair.First.Level - pair.Second.Level);
        return Term(ScoreTermKind.Level, weight, tenths[gap], 10, [$"{pair.First.Level}", $"{pair.Second.Level}"]);
    }

    private static ScoreTerm Hours(PairFacts pair, int weight)
    {
        var hours = pair.OverlapMinutes / 30 * 0.5m;
        var fact = hours.ToString("0.#", CultureInfo.InvariantCulture);
        return Term(
            ScoreTermKind.OverlapHours,
            weight,
            Math.Min(pair.OverlapMinutes, EnoughMinutes),
            EnoughMinutes,
            [fact]
        );
    }

    private static ScoreTerm Format(MeetingFormat first, MeetingFormat second, int weight)
    {
        var meetsAs = first == MeetingFormat.Either ? second : first;
        return Term(ScoreTermKind.Format, weight, first == second ? 2 : 1, 2, [$"{meetsAs}"]);
    }

    private static ScoreTerm SecondLanguage(PairFacts pair, int weight) =>
        Term(ScoreTermKind.SecondLanguage, weight, pair.Languages.Count >= 2 ? 1 : 0, 1, pair.Languages);

    private static ScoreTerm OtherDepartment(string? first, string? second, int weight) =>
        first is null || second is null || first == second
            ? new(ScoreTermKind.OtherDepartment, 0, [])
            : Term(ScoreTermKind.OtherDepartment, weight, 1, 1, [first, second]);

    private static ScoreTerm Term(ScoreTermKind kind, int weight, int part, int whole, IReadOnlyList<string> facts)
    {
        var points = weight * part / whole;
        return new(kind, points, points == 0 ? [] : facts);
    }
}
