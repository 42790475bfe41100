using System.Globalization;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Domain.Matching.Rules;

/// <summary>
/// The score of a pair in whole points, as named terms of 0 to their weight. If the weights add up to 1000, the score
/// is 0 to 1000. Points come from <see cref="Shares"/>, as they do in the compiled profiles.
/// </summary>
internal static class Scoring
{
    /// <summary>What a valid set of weights adds up to, and the highest score.</summary>
    public const int Most = 1000;

    /// <summary>All terms, in the order of <see cref="ScoreTermKind"/>. A term without points has no facts.</summary>
    public static IReadOnlyList<ScoreTerm> Terms(PairFacts pair, MatchProblem problem)
    {
        var (first, second, weights) = (pair.First, pair.Second, problem.Weights);
        return
        [
            Goals(pair, problem.Model, weights.Goals),
            Level(pair, problem.Model, weights.Level),
            Hours(pair, weights.OverlapHours),
            Format(first.Format, second.Format, weights.Format),
            Term(
                ScoreTermKind.SecondLanguage,
                Shares.SecondLanguage(weights.SecondLanguage, pair.Languages.Count),
                pair.Languages
            ),
            OtherDepartment(first.Department, second.Department, weights.OtherDepartment),
            Interests(pair, weights.SharedInterests),
            Preference(pair, problem),
            Experience(Math.Max(first.Completed, second.Completed), weights.Experience),
            Inclusion(pair, problem.Rules.Inclusion, weights.Inclusion),
        ];
    }

    /// <summary>Only the terms that gave points, for storing and showing.</summary>
    public static IReadOnlyList<ScoreTerm> Reasons(PairFacts pair, MatchProblem problem) =>
        [.. Terms(pair, problem).Where(term => term.Points > 0)];

    private static ScoreTerm Goals(PairFacts pair, MentoringModel model, int weight)
    {
        var given = PairFinder.Shared(pair.First.Offers, pair.Second.Wants);
        var sixths = Shares.GoalSixths(given.Count, Wanted(pair.Second));
        if (!model.IsOfEquals())
        {
            return Term(ScoreTermKind.Goals, Shares.Goals(weight, 2 * sixths), given);
        }

        var got = PairFinder.Shared(pair.Second.Offers, pair.First.Wants);
        var back = Shares.GoalSixths(got.Count, Wanted(pair.First));
        IReadOnlyList<string> both = [.. given.Union(got).Order(StringComparer.Ordinal)];
        return Term(ScoreTermKind.Goals, Shares.Goals(weight, sixths + back), both);
    }

    private static int Wanted(Candidate candidate) => candidate.Wants.Distinct().Count();

    private static ScoreTerm Level(PairFacts pair, MentoringModel model, int weight) =>
        Term(
            ScoreTermKind.Level,
            Shares.Level(weight, model, Math.Abs(pair.First.Level - pair.Second.Level)),
            [$"{pair.First.Level}", $"{pair.Second.Level}"]
        );

    private static ScoreTerm Hours(PairFacts pair, int weight)
    {
        var hours = pair.OverlapMinutes / 30 * 0.5m;
        return Term(
            ScoreTermKind.OverlapHours,
            Shares.Hours(weight, pair.OverlapMinutes),
            [hours.ToString("0.#", CultureInfo.InvariantCulture)]
        );
    }

    private static ScoreTerm Format(MeetingFormat first, MeetingFormat second, int weight)
    {
        var meetsAs = first == MeetingFormat.Either ? second : first;
        return Term(ScoreTermKind.Format, Shares.Format(weight, first == second), [$"{meetsAs}"]);
    }

    private static ScoreTerm OtherDepartment(string? first, string? second, int weight) =>
        first is null || second is null || first == second
            ? new(ScoreTermKind.OtherDepartment, 0, [])
            : Term(ScoreTermKind.OtherDepartment, weight, [first, second]);

    private static ScoreTerm Interests(PairFacts pair, int weight)
    {
        var (first, second) = (pair.First, pair.Second);
        IReadOnlyList<string> common =
        [
            .. PairFinder
                .Shared(first.Offers, second.Offers)
                .Union(PairFinder.Shared(first.Wants, second.Wants))
                .Where(skill => !(first.Offers.Contains(skill) && second.Wants.Contains(skill)))
                .Where(skill => !(first.Wants.Contains(skill) && second.Offers.Contains(skill)))
                .Order(StringComparer.Ordinal),
        ];
        return Term(ScoreTermKind.SharedInterests, Shares.Interests(weight, common.Count), common);
    }

    private static ScoreTerm Preference(PairFacts pair, MatchProblem problem)
    {
        var both = Rank(pair.First, pair.Second) >= 0 && Rank(pair.Second, pair.First) >= 0;
        var points = PreferencePoints(problem, pair.First, pair.Second);
        return Term(ScoreTermKind.Preference, points, [both ? "Both" : "One"]);
    }

    /// <summary>The points for preferences; symmetric in the two people.</summary>
    public static int PreferencePoints(MatchProblem problem, Candidate one, Candidate other) =>
        Shares.Preference(problem.Weights.Preference, Rank(one, other), Rank(other, one));

    private static int Rank(Candidate one, Candidate other) =>
        one.Preferred.TakeWhile(p => p != other.Person).Count() is var rank && rank < one.Preferred.Count ? rank : -1;

    private static ScoreTerm Experience(int completed, int weight) =>
        Term(
            ScoreTermKind.Experience,
            Shares.Experience(weight, completed),
            [completed.ToString(CultureInfo.InvariantCulture)]
        );

    private static ScoreTerm Inclusion(PairFacts pair, string? goal, int weight) =>
        goal is null || !pair.First.Affinities.Intersect(pair.Second.Affinities).Any()
            ? new(ScoreTermKind.Inclusion, 0, [])
            : Term(ScoreTermKind.Inclusion, weight, [goal]);

    private static ScoreTerm Term(ScoreTermKind kind, int points, IReadOnlyList<string> facts) =>
        new(kind, points, points == 0 ? [] : facts);
}
