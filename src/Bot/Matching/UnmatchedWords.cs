using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;

namespace MentorBot.Bot.Matching;

/// <summary>
/// Why somebody got no match. The private not-with lists are never named, neither to the person nor to a coordinator: the
/// words are those of having nobody left.
/// </summary>
internal static class UnmatchedWords
{
    /// <summary>For the person.</summary>
    public static string ForPerson(UnmatchedReason reason) =>
        reason switch
        {
            UnmatchedReason.LockedTogether => "There was no circle with room for you and those you were to be with.",
            UnmatchedReason.Shortage => "There were fewer places than people this time.",
            UnmatchedReason.ReportingLine =>
                "The possible partners are in your reporting line, and mentoring never follows that line.",
            UnmatchedReason.PairedBefore => "You have been with the possible partners before.",
            UnmatchedReason.NoCommonLanguage => "Nobody who takes part speaks a language of yours.",
            UnmatchedReason.NoCommonHours => "Nobody who takes part works at the same hours as you for long enough.",
            UnmatchedReason.FormatsDiffer =>
                "Those who take part would rather meet in another way than you: remotely, or in person.",
            UnmatchedReason.LevelOrder => "The possible mentors have less experience than you.",
            UnmatchedReason.NotWith or UnmatchedReason.NobodyElse or UnmatchedReason.Barred =>
                "There was nobody left who could be your partner.",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No words for this reason."),
        };

    /// <summary>For the coordinator, about one or several people.</summary>
    public static string ForCoordinator(UnmatchedReason reason) =>
        reason switch
        {
            UnmatchedReason.LockedTogether => "you locked them together, and no circle takes all of them",
            UnmatchedReason.Shortage => "more people than places, or an odd number",
            UnmatchedReason.ReportingLine => "the possible partners are in the reporting line",
            UnmatchedReason.PairedBefore => "paired with the possible partners before",
            UnmatchedReason.NoCommonLanguage => "no common language with anybody",
            UnmatchedReason.NoCommonHours => "too few common working hours with anybody",
            UnmatchedReason.FormatsDiffer => "the others want to meet in another way",
            UnmatchedReason.LevelOrder => "the possible mentors have less experience",
            UnmatchedReason.Barred => "you barred the possible pairs",
            UnmatchedReason.NotWith or UnmatchedReason.NobodyElse => "nobody left who could be a partner",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No words for this reason."),
        };

    public static string Of(LeftOutReason reason) =>
        reason switch
        {
            LeftOutReason.Paused => "paused",
            LeftOutReason.Unreachable => "cannot be reached: removed or blocked the bot",
            LeftOutReason.NotEligible => "not eligible: a guest, service or disabled account",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No words for this reason."),
        };

    /// <summary>A rule that could be given up.</summary>
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
