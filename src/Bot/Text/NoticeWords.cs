using MentorBot.Bot.Cards;
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
            NoticeKind.CohortInvitation => NoticeText.CohortInvitation.Plain,
            NoticeKind.InvitationReminder => NoticeText.InvitationReminder.Plain,
            NoticeKind.EnrolmentClosed => NoticeText.EnrolmentClosed.Plain,
            NoticeKind.EnrolmentReopened => NoticeText.EnrolmentReopened.Plain,
            NoticeKind.MatchDelayed => NoticeText.MatchDelayed.Plain,
            NoticeKind.Suggestions => NoticeText.Suggestions.Plain,
            NoticeKind.SuggestionsReminder => NoticeText.SuggestionsReminder.Plain,
            NoticeKind.SuggestionsClosed => NoticeText.SuggestionsClosed.Plain,
            NoticeKind.Proposal => NoticeText.Proposal.Plain,
            NoticeKind.ProposalReminder => NoticeText.ProposalReminder.Plain,
            NoticeKind.ProposalExpired => NoticeText.ProposalExpired.Plain,
            NoticeKind.PartnerDeclined => NoticeText.PartnerDeclined.Plain,
            NoticeKind.Unmatched => NoticeText.Unmatched.Plain,
            NoticeKind.Introduction => NoticeText.Introduction.Plain,
            NoticeKind.CheckIn => NoticeText.CheckIn.Plain,
            NoticeKind.CheckInNudge => NoticeText.CheckInNudge.Plain,
            NoticeKind.StillThere => NoticeText.StillThere.Plain,
            NoticeKind.PartnerNote => NoticeText.PartnerNote.Plain,
            NoticeKind.CoordinatorNote => NoticeText.CoordinatorNote.Plain,
            NoticeKind.AgreementAsked => NoticeText.AgreementAsked.Plain,
            NoticeKind.ExpectationsComplete => NoticeText.ExpectationsComplete.Plain,
            NoticeKind.AgreementProposed => NoticeText.AgreementProposed.Plain,
            NoticeKind.AgreementSigned => NoticeText.AgreementSigned.Plain,
            NoticeKind.AgreementReminder => NoticeText.AgreementReminder.Plain,
            NoticeKind.AgreementReview => NoticeText.AgreementReview.Plain,
            NoticeKind.GoalReached => NoticeText.GoalReached.Plain,
            NoticeKind.SessionProposed => NoticeText.SessionProposed.Plain,
            NoticeKind.SessionAgreed => NoticeText.SessionAgreed.Plain,
            NoticeKind.SessionCancelled => NoticeText.SessionCancelled.Plain,
            NoticeKind.SessionReminder => NoticeText.SessionReminder.Plain,
            NoticeKind.SessionExchange => NoticeText.SessionExchange.Plain,
            NoticeKind.SessionPlaced => NoticeText.SessionPlaced.Plain,
            NoticeKind.SessionLapsed => NoticeText.SessionLapsed.Plain,
            NoticeKind.FacilitatorTurn => NoticeText.FacilitatorTurn.Plain,
            NoticeKind.MissedYou => NoticeText.MissedYou.Plain,
            NoticeKind.CircleNewcomer => NoticeText.CircleNewcomer.Plain,
            NoticeKind.CircleWelcome => NoticeText.CircleWelcome.Plain,
            NoticeKind.CircleNotJoined => NoticeText.CircleNotJoined.Plain,
            NoticeKind.HelpRequested => NoticeText.HelpRequested.Plain,
            NoticeKind.HelpAnswered => NoticeText.HelpAnswered.Plain,
            NoticeKind.HelpWithdrawn => NoticeText.HelpWithdrawn.Plain,
            NoticeKind.SkillOffered => NoticeText.SkillOffered.Plain,
            NoticeKind.SlotBooked => NoticeText.SlotBooked.Plain,
            NoticeKind.SlotCancelled => NoticeText.SlotCancelled.Plain,
            NoticeKind.SlotReminder => NoticeText.SlotReminder.Plain,
            NoticeKind.SlotFreed => NoticeText.SlotFreed.Plain,
            NoticeKind.SlotGone => NoticeText.SlotGone.Plain,
            NoticeKind.CircleMergeAsked => NoticeText.CircleMergeAsked.Plain,
            NoticeKind.CircleMergeOver => NoticeText.CircleMergeOver.Plain,
            NoticeKind.MentorshipPaused => NoticeText.MentorshipPaused.Plain,
            NoticeKind.MentorshipResumed => NoticeText.MentorshipResumed.Plain,
            NoticeKind.MentorshipEnded => NoticeText.MentorshipEnded.Plain,
            NoticeKind.MembersChanged => NoticeText.MembersChanged.Plain,
            NoticeKind.PartnerUnreachable => NoticeText.PartnerUnreachable.Plain,
            NoticeKind.ClosingAsked => NoticeText.ClosingAsked.Plain,
            NoticeKind.FinishProposed => NoticeText.FinishProposed.Plain,
            NoticeKind.FinishPutOff => NoticeText.FinishPutOff.Plain,
            NoticeKind.FinishLapsed => NoticeText.FinishLapsed.Plain,
            NoticeKind.MentorshipCompleted => NoticeText.MentorshipCompleted.Plain,
            NoticeKind.LookBackShared => NoticeText.LookBackShared.Plain,
            NoticeKind.CohortCompleted => NoticeText.CohortCompleted.Plain,
            NoticeKind.ManagerDigest => NoticeText.ManagerDigest.Plain,
            NoticeKind.MatchRunEnded => NoticeText.MatchRunEnded.Plain,
            NoticeKind.PeopleMissing => NoticeText.PeopleMissing.Plain,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>Why a message is stuck. Never reveals that somebody blocked or removed the bot.</summary>
    public static SafeText Why(StuckNotice notice) =>
        notice switch
        {
            { State: NoticeState.Ambiguous } => NoticeText.MayHaveArrived,
            { Reachability: not Reachability.Reachable } => NoticeText.Unreachable,
            { Error: null } => NoticeText.NotDelivered,
            _ when IsStatus(notice.Error, "403", "404") => NoticeText.WereUnreachable,
            _ when IsStatus(notice.Error, "412", "5", "NotReached") => NoticeText.NotTaken(notice.Attempts),
            _ when IsStatus(notice.Error, "4") => NoticeText.Refused,
            _ => NoticeText.NotPrepared(notice.Attempts),
        };

    private static bool IsStatus(string error, params string[] starts) =>
        starts.Any(start => error.StartsWith(start, StringComparison.Ordinal));
}
