using MentorBot.Domain.Notices;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Text;

/// <summary>Describes undelivered messages to coordinators.</summary>
internal static class NoticeWords
{
    /// <summary>For the middle of a sentence, such as "check-in".</summary>
    public static string Of(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.CohortInvitation => "invitation",
            NoticeKind.EnrolmentClosed => "end of enrolment",
            NoticeKind.EnrolmentReopened => "new days of enrolment",
            NoticeKind.MatchDelayed => "a match that is late",
            NoticeKind.Suggestions => "suggestions",
            NoticeKind.SuggestionsReminder => "reminder of suggestions",
            NoticeKind.SuggestionsClosed => "end of suggestions",
            NoticeKind.Proposal => "proposal",
            NoticeKind.ProposalReminder => "reminder of a proposal",
            NoticeKind.ProposalExpired => "end of a proposal",
            NoticeKind.PartnerDeclined => "proposal that did not come about",
            NoticeKind.Unmatched => "no match this time",
            NoticeKind.Introduction => "introduction",
            NoticeKind.CheckIn => "check-in",
            NoticeKind.CheckInNudge => "reminder of a check-in",
            NoticeKind.StillThere => "question whether somebody is still there",
            NoticeKind.PartnerNote => "note from a partner",
            NoticeKind.CoordinatorNote => "note to the coordinators",
            NoticeKind.GoalReached => "goal that was reached",
            NoticeKind.AgreementAsked => "question what somebody expects",
            NoticeKind.ExpectationsComplete => "comparison of what people expect",
            NoticeKind.AgreementProposed => "proposed agreement",
            NoticeKind.AgreementSigned => "signed agreement",
            NoticeKind.AgreementReminder => "reminder of an agreement",
            NoticeKind.AgreementReview => "review of an agreement",
            NoticeKind.MentorshipPaused => "pause of a mentorship",
            NoticeKind.MentorshipResumed => "end of a pause",
            NoticeKind.MentorshipEnded => "end of a mentorship",
            NoticeKind.MembersChanged => "change in a group",
            NoticeKind.PartnerUnreachable => "a partner who cannot be reached",
            NoticeKind.CohortCompleted => "end of a cohort",
            NoticeKind.ManagerDigest => "team digest",
            NoticeKind.MatchRunEnded => "end of a match run",
            NoticeKind.PeopleMissing => "people whom the directory misses",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>Why a message is stuck. Never reveals that somebody blocked or removed the bot.</summary>
    public static string Why(StuckNotice notice) =>
        notice switch
        {
            { State: NoticeState.Ambiguous } => "it may have arrived, Teams gave no clear answer",
            { Reachability: not Reachability.Reachable } => "they cannot be reached at the moment",
            { Error: null } => "it could not be delivered",
            _ when IsStatus(notice.Error, "403", "404") => "they could not be reached when it was sent",
            _ when IsStatus(notice.Error, "412", "5", "NotReached") => $"Teams did not take it in {Tries(notice)}",
            _ when IsStatus(notice.Error, "4") => "Teams refused the message",
            _ => $"it could not be prepared in {Tries(notice)}; the log of the bot says more",
        };

    private static bool IsStatus(string error, params string[] starts) =>
        starts.Any(start => error.StartsWith(start, StringComparison.Ordinal));

    private static string Tries(StuckNotice notice) => notice.Attempts == 1 ? "one try" : $"{notice.Attempts} tries";
}
