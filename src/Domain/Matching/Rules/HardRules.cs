using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Domain.Matching.Rules;

/// <summary>The rules no score can outweigh. A pair that breaks one has no score at all.</summary>
internal static class HardRules
{
    /// <summary>
    /// The first rule that forbids the pair; null when the pair is possible. The private not-with lists are asked last,
    /// so that they are named only where nothing else stands in the way.
    /// </summary>
    public static UnmatchedReason? Blocking(PairFacts pair, MatchProblem problem) =>
        AllBlocking(pair, problem).Cast<UnmatchedReason?>().FirstOrDefault();

    /// <summary>Every rule that forbids the pair, in the order in which they are named.</summary>
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

    /// <summary>The rules that do not look at who the two are, but at what they are like.</summary>
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

    public static bool Differ(MeetingFormat one, MeetingFormat other) =>
        one != other && one != MeetingFormat.Either && other != MeetingFormat.Either;

    /// <param name="first">The mentor's level, where there is one.</param>
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
