using MentorBot.Bot.Cards;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Console.Audit;

/// <summary>What somebody did, in plain words; an act without any is called by its own name.</summary>
internal static class ActNames
{
    /// <summary>Read when they are shown, in the language of whoever reads them.</summary>
    private static readonly Dictionary<string, Func<SafeText>> Known = new(StringComparer.Ordinal)
    {
        ["create-cohort"] = () => ActNameText.CreateCohort,
        ["change-rules"] = () => ActNameText.ChangeRules,
        ["read-cohort-health"] = () => ActNameText.ReadCohortHealth,
        ["edit-cohort"] = () => ActNameText.EditCohort,
        ["duplicate-cohort"] = () => ActNameText.DuplicateCohort,
        ["create-mentors-circle"] = () => ActNameText.CreateMentorsCircle,
        ["open-enrolment"] = () => ActNameText.OpenEnrolment,
        ["close-enrolment"] = () => ActNameText.CloseEnrolment,
        ["hold-matching"] = () => ActNameText.HoldMatching,
        ["resume-matching"] = () => ActNameText.ResumeMatching,
        ["finish-cohort"] = () => ActNameText.FinishCohort,
        ["complete-cohort"] = () => ActNameText.CompleteCohort,
        ["cancel-cohort"] = () => ActNameText.CancelCohort,
        ["start-round"] = () => ActNameText.StartRound,
        ["invite-people"] = () => ActNameText.InvitePeople,
        ["invite-alumni"] = () => ActNameText.InviteAlumni,
        ["remind-invited"] = () => ActNameText.RemindInvited,
        ["import-people"] = () => ActNameText.ImportPeople,
        ["refresh-people"] = () => ActNameText.RefreshPeople,
        ["hold-missing-people"] = () => ActNameText.HoldMissingPeople,
        ["confirm-missing-people"] = () => ActNameText.ConfirmMissingPeople,
        ["dismiss-missing-people"] = () => ActNameText.DismissMissingPeople,
        ["erase-person"] = () => ActNameText.ErasePerson,
        ["ask-for-rankings"] = () => ActNameText.AskForRankings,
        ["prepare-suggestions"] = () => ActNameText.PrepareSuggestions,
        ["close-suggestions"] = () => ActNameText.CloseSuggestions,
        ["start-match"] = () => ActNameText.StartMatch,
        ["repeat-match"] = () => ActNameText.RepeatMatch,
        ["match-at-night"] = () => ActNameText.MatchAtNight,
        ["finish-match"] = () => ActNameText.FinishMatch,
        ["break-match"] = () => ActNameText.BreakMatch,
        ["cancel-match"] = () => ActNameText.CancelMatch,
        ["ask-match-approval"] = () => ActNameText.AskMatchApproval,
        ["cancel-match-approval"] = () => ActNameText.CancelMatchApproval,
        ["approve-match"] = () => ActNameText.ApproveMatch,
        ["lock-pairs"] = () => ActNameText.LockPairs,
        ["bar-pairs"] = () => ActNameText.BarPairs,
        ["swap-pairs"] = () => ActNameText.SwapPairs,
        ["take-back-wishes"] = () => ActNameText.TakeBackWishes,
        ["stop-messages"] = () => ActNameText.StopMessages,
        ["resume-messages"] = () => ActNameText.ResumeMessages,
        ["release-notice"] = () => ActNameText.ReleaseNotice,
        ["drop-notice"] = () => ActNameText.DropNotice,
        ["turn-digests-on"] = () => ActNameText.TurnDigestsOn,
        ["turn-digests-off"] = () => ActNameText.TurnDigestsOff,
        ["read-cohort"] = () => ActNameText.ReadCohort,
        ["read-cohort-people"] = () => ActNameText.ReadCohortPeople,
        ["read-match"] = () => ActNameText.ReadMatch,
        ["read-match-pairs"] = () => ActNameText.ReadMatchPairs,
        ["read-match-wishes"] = () => ActNameText.ReadMatchWishes,
        ["find-pair"] = () => ActNameText.FindPair,
        ["price-pair"] = () => ActNameText.PricePair,
        ["read-note"] = () => ActNameText.ReadNote,
        ["list-stuck-notices"] = () => ActNameText.ListStuckNotices,
        ["read-managers"] = () => ActNameText.ReadManagers,
        ["read-manager-digest"] = () => ActNameText.ReadManagerDigest,
        ["read-audit-trail"] = () => ActNameText.ReadAuditTrail,
        ["download-audit-trail"] = () => ActNameText.DownloadAuditTrail,
    };

    public static string Of(string act) => Known.TryGetValue(act, out var name) ? name().Plain : act;

    /// <summary>Every act that can be asked for, by its words.</summary>
    public static IEnumerable<(string Act, string Name)> All =>
        AuditActs.Programme.Select(act => (act, Of(act))).OrderBy(act => act.Item2, StringComparer.CurrentCulture);
}
