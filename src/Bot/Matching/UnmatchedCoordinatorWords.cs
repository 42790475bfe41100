using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Results;

namespace MentorBot.Bot.Matching;

/// <summary>
/// Explains to a coordinator why somebody got no match. Private not-with lists are never named. Nor is any other rule
/// about particular people, because otherwise the one unnamed reason would give the private wish away.
/// </summary>
internal static class UnmatchedCoordinatorWords
{
    /// <param name="isCircle">Whether the cohort forms circles.</param>
    public static SafeText ForCoordinator(UnmatchedReason reason, bool isCircle = false) =>
        reason switch
        {
            UnmatchedReason.LockedTogether => LeftOverText.LockedTogether,
            UnmatchedReason.Shortage when isCircle => LeftOverText.NoCircle,
            UnmatchedReason.Shortage => LeftOverText.AllTaken,
            UnmatchedReason.NoCommonLanguage => LeftOverText.NoLanguage,
            UnmatchedReason.NoCommonHours => LeftOverText.NoHours,
            UnmatchedReason.FormatsDiffer => LeftOverText.Formats,
            UnmatchedReason.LevelOrder => LeftOverText.Levels,
            UnmatchedReason.NobodyElse
            or UnmatchedReason.ReportingLine
            or UnmatchedReason.PairedBefore
            or UnmatchedReason.Barred
            or UnmatchedReason.NotWith => LeftOverText.NobodyLeft,
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No words for this reason."),
        };

    /// <summary>Rules about people's attributes may be named; rules about particular people may not.</summary>
    public static bool IsNamed(UnmatchedReason reason) =>
        reason
            is UnmatchedReason.NoCommonLanguage
                or UnmatchedReason.NoCommonHours
                or UnmatchedReason.FormatsDiffer
                or UnmatchedReason.LevelOrder;

    public static SafeText Of(LeftOutReason reason) =>
        reason switch
        {
            LeftOutReason.Paused => LeftOverText.Paused,
            LeftOutReason.Unreachable => LeftOverText.Unreachable,
            LeftOutReason.NotEligible => LeftOverText.NotEligible,
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No words for this reason."),
        };

    /// <summary>Describes a rule that the coordinator could relax.</summary>
    public static SafeText Rule(UnmatchedReason rule) =>
        rule switch
        {
            UnmatchedReason.ReportingLine => LeftOverText.RuleReportingLine,
            UnmatchedReason.PairedBefore => LeftOverText.RulePairedBefore,
            UnmatchedReason.NoCommonLanguage => LeftOverText.RuleLanguage,
            UnmatchedReason.NoCommonHours => LeftOverText.RuleHours,
            UnmatchedReason.FormatsDiffer => LeftOverText.RuleFormat,
            UnmatchedReason.LevelOrder => LeftOverText.RuleLevels,
            UnmatchedReason.Barred => LeftOverText.RuleBarred,
            _ => LeftOverText.RuleOther,
        };

    public static string Of(GroupShare group) =>
        group.Kind switch
        {
            GroupKind.Department => group.Name,
            GroupKind.Level => Enum.TryParse<ExperienceLevel>(group.Name, out var level)
                ? EnrolmentWords.Of(level)
                : group.Name,
            GroupKind.Zone => group.Name,
            _ => throw new ArgumentOutOfRangeException(nameof(group), group.Kind, "No words for this kind."),
        };
}
