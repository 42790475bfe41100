using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Domain.Matching.Rules;

/// <summary>The rules that no score can outweigh. A pair that breaks one is impossible and has no score.</summary>
internal static class HardRules
{
    /// <summary>
    /// The first rule that forbids the pair; null if it is possible. Private wishes come last, so that they are
    /// reported only if nothing else forbids the pair.
    /// </summary>
    public static UnmatchedReason? Blocking(PairFacts pair, MatchProblem problem) =>
        AllBlocking(pair, problem).Cast<UnmatchedReason?>().FirstOrDefault();

    /// <summary>All rules that forbid the pair, in the order in which they are reported.</summary>
    public static IEnumerable<UnmatchedReason> AllBlocking(PairFacts pair, MatchProblem problem)
    {
        var (first, second) = (pair.First, pair.Second);
        if (ReportsTo(first, second) || ReportsTo(second, first))
        {
            yield return UnmatchedReason.ReportingLine;
        }

        if (pair.PairedBefore)
        {
            yield return UnmatchedReason.PairedBefore;
        }

        foreach (var rule in OfKind(pair, problem))
        {
            yield return rule;
        }

        if (pair.Barred)
        {
            yield return UnmatchedReason.Barred;
        }

        if (Avoids(first, second) || Avoids(second, first))
        {
            yield return UnmatchedReason.NotWith;
        }
    }

    /// <summary>The rules that depend on attributes rather than on who the two people are.</summary>
    public static IEnumerable<UnmatchedReason> OfKind(PairFacts pair, MatchProblem problem)
    {
        if (pair.Languages.Count == 0)
        {
            yield return UnmatchedReason.NoCommonLanguage;
        }

        if (pair.OverlapMinutes < problem.Rules.MinOverlapHours * 60)
        {
            yield return UnmatchedReason.NoCommonHours;
        }

        if (Differ(pair.First.Format, pair.Second.Format))
        {
            yield return UnmatchedReason.FormatsDiffer;
        }

        if (!InOrder(problem, pair.First.Level, pair.Second.Level))
        {
            yield return UnmatchedReason.LevelOrder;
        }
    }

    /// <summary>Whether one meets only remotely and the other only in person.</summary>
    public static bool Differ(MeetingFormat one, MeetingFormat other) =>
        one != other && one != MeetingFormat.Either && other != MeetingFormat.Either;

    /// <summary>Whether the levels are in the order the cohort requires.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="first">The mentor's level, if there is one.</param>
    /// <param name="second">The other's level.</param>
    public static bool InOrder(MatchProblem problem, ExperienceLevel first, ExperienceLevel second) =>
        !problem.Model.HasMentors()
        || problem.Rules.LevelOrder switch
        {
            LevelOrder.MentorAhead => first >= second,
            LevelOrder.Reversed => first <= second,
            _ => true,
        };

    private static bool ReportsTo(Candidate one, Candidate other) => one.ReportingLine.Contains(other.Person);

    private static bool Avoids(Candidate one, Candidate other) => one.NotWith.Contains(other.Person);
}
