using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Domain.Matching;

/// <summary>The rules no score can outweigh. A pair that breaks one has no score at all.</summary>
internal static class HardRules
{
    /// <summary>
    /// The first rule that forbids the pair; null when the pair is possible. The private not-with lists are asked last,
    /// so that they are named only where nothing else stands in the way.
    /// </summary>
    public static UnmatchedReason? Blocking(PairFacts pair, MatchProblem problem)
    {
        var (first, second) = (pair.First, pair.Second);
        return true switch
        {
            _ when ReportsTo(first, second) || ReportsTo(second, first) => UnmatchedReason.ReportingLine,
            _ when pair.PairedBefore => UnmatchedReason.PairedBefore,
            _ when pair.Languages.Count == 0 => UnmatchedReason.NoCommonLanguage,
            _ when pair.OverlapMinutes < problem.Rules.MinOverlapHours * 60 => UnmatchedReason.NoCommonHours,
            _ when Differ(first.Format, second.Format) => UnmatchedReason.FormatsDiffer,
            _ when !InOrder(problem, first.Level, second.Level) => UnmatchedReason.LevelOrder,
            _ when pair.Barred => UnmatchedReason.Barred,
            _ when Avoids(first, second) || Avoids(second, first) => UnmatchedReason.NotWith,
            _ => null,
        };
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
