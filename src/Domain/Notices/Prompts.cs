namespace MentorBot.Domain.Notices;

/// <summary>
/// The one place that says what is a prompt: a message that nobody's act has caused and that wants something of its reader. No two
/// come within an hour, and all that are not urgent share the budget of the week. When they are planned, the room for prompts looks
/// ahead by this rule; when they are sent, however late, the gate holds them to it.
/// </summary>
public static class Prompts
{
    /// <summary>Between two prompts to the same person (convention).</summary>
    public static readonly TimeSpan Gap = TimeSpan.FromHours(1);

    /// <summary>The rule for notices of a kind. Whatever answers somebody's act, or only tells, is none.</summary>
    public static PromptRule Of(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.CheckIn
            or NoticeKind.CheckInNudge
            or NoticeKind.StillThere
            or NoticeKind.AgreementAsked
            or NoticeKind.AgreementReminder
            or NoticeKind.AgreementReview
            or NoticeKind.MissedYou
            or NoticeKind.ClosingAsked => PromptRule.Budgeted,
            // Somebody waits for the answer, and without one the proposal or the list is gone within a day.
            NoticeKind.ProposalReminder or NoticeKind.SuggestionsReminder => PromptRule.Urgent,
            // Its reader has agreed on the time or booked it, and after it a reminder is of no use.
            NoticeKind.SessionReminder or NoticeKind.SlotReminder => PromptRule.Urgent,
            // Silence would decide for the others of both circles.
            NoticeKind.CircleMergeAsked => PromptRule.Urgent,
            // Their mentorship stands still until they choose; once for each absence.
            NoticeKind.PartnerUnreachable => PromptRule.Urgent,
            // A report on a fixed day that managers can stop; what they take part in themselves must not cost them theirs.
            NoticeKind.ManagerDigest => PromptRule.Urgent,
            // Ten minutes before a session: an hour later it would be over.
            NoticeKind.SessionExchange => PromptRule.Timed,
            _ => PromptRule.None,
        };

    /// <summary>All kinds with one of these rules.</summary>
    public static IReadOnlyList<NoticeKind> KindsOf(params PromptRule[] rules) =>
        [.. Enum.GetValues<NoticeKind>().Where(kind => rules.Contains(Of(kind)))];
}

/// <summary>How prompts are kept apart and counted.</summary>
public enum PromptRule
{
    /// <summary>No prompt: it neither waits for prompts nor makes them wait.</summary>
    None,

    /// <summary>Keeps the hour and counts towards the week.</summary>
    Budgeted,

    /// <summary>Keeps the hour unless it would come too late, and does not count towards the week.</summary>
    Urgent,

    /// <summary>Comes at its moment; the others keep an hour from it.</summary>
    Timed,
}
