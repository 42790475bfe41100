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
    public static string ForCoordinator(UnmatchedReason reason, bool isCircle = false) =>
        reason switch
        {
            UnmatchedReason.LockedTogether => "you locked them together, and no circle takes all of them",
            UnmatchedReason.Shortage when isCircle => "no circle could take them in",
            UnmatchedReason.Shortage => "everybody who could be a partner is with somebody else",
            UnmatchedReason.NoCommonLanguage => "no common language",
            UnmatchedReason.NoCommonHours => "too few common working hours",
            UnmatchedReason.FormatsDiffer => "the others want to meet in another way",
            UnmatchedReason.LevelOrder => "the levels are in the wrong order",
            UnmatchedReason.NobodyElse
            or UnmatchedReason.ReportingLine
            or UnmatchedReason.PairedBefore
            or UnmatchedReason.Barred
            or UnmatchedReason.NotWith => "nobody is left who could be a partner",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No words for this reason."),
        };

    /// <summary>
    /// Such as " (with 3 of the 5 people who could be a partner by role)"; empty if the reason is not a rule that may
    /// be named.
    /// </summary>
    public static string Share(PreviewUnmatched group) =>
        !IsNamed(group.Reason) || group.Partners == 0 ? ""
        : group.People == 1
            ? $" (with {PreviewWords.Number(group.Blocked)} of the {CohortWords.People(group.Partners)} who could be a partner by role)"
        : $" (with up to {PreviewWords.Number(group.Blocked)} of the {CohortWords.People(group.Partners)} who could be a partner by role)";

    /// <summary>Rules about people's attributes may be named; rules about particular people may not.</summary>
    public static bool IsNamed(UnmatchedReason reason) =>
        reason
            is UnmatchedReason.NoCommonLanguage
                or UnmatchedReason.NoCommonHours
                or UnmatchedReason.FormatsDiffer
                or UnmatchedReason.LevelOrder;

    public static string Of(LeftOutReason reason) =>
        reason switch
        {
            LeftOutReason.Paused => "paused",
            LeftOutReason.Unreachable => "cannot be reached: removed or blocked the bot",
            LeftOutReason.NotEligible => "not eligible: a guest, service or disabled account",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No words for this reason."),
        };

    /// <summary>Describes a rule that the coordinator could relax.</summary>
    public static string Rule(UnmatchedReason rule) =>
        rule switch
        {
            UnmatchedReason.ReportingLine => "nobody in their own reporting line",
            UnmatchedReason.PairedBefore => "nobody they were with before",
            UnmatchedReason.NoCommonLanguage => "a common language",
            UnmatchedReason.NoCommonHours => "enough common hours",
            UnmatchedReason.FormatsDiffer => "the same way of meeting",
            UnmatchedReason.LevelOrder => "the order of levels",
            UnmatchedReason.Barred => "no barred pairs",
            _ => "who can be with whom",
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
