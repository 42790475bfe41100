using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Decides, just before a notice is sent, whether its recipient may be messaged now. By then it may be hours late,
/// after an outage or a backlog, and the recipient may have gone on leave. Replies in a conversation are not notices
/// and are always sent.
/// </summary>
public static class NoticeHours
{
    /// <summary>
    /// A person who used the chat this recently is taken to be there; chats record the last activity at most once an
    /// hour.
    /// </summary>
    private static readonly TimeSpan StillThere = TimeSpan.FromHours(1);

    /// <summary>An absence may end early, so a notice that waits for it is checked again every working day.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromDays(1);

    /// <summary>Nothing is sent to somebody whom the directory misses; whether it still does is checked again so often.</summary>
    private static readonly TimeSpan LookForMissing = TimeSpan.FromHours(1);

    /// <returns>
    /// The given time if the notice may be sent then, otherwise a later time at which to check again.
    /// </returns>
    public static DateTimeOffset NextMoment(ClaimedNotice notice, DateTimeOffset now) =>
        Of(notice.Kind) switch
        {
            // A coordinator whom the directory misses, too, is the one to say that it is wrong.
            _ when notice is { IsMissing: true, Kind: not NoticeKind.PeopleMissing } => now + LookForMissing,
            NoticeTime.WorkingHours => AtWork(notice.Hours, now),
            _ when now - notice.SeenAt < StillThere => now,
            NoticeTime.WorkingHoursInTime when AtWork(notice.Hours, now) is var at && at < notice.ExpiresAt => at,
            _ => notice.Hours.AfterNight(now),
        };

    /// <summary>When notices of a kind may be sent.</summary>
    public static NoticeTime Of(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.CheckIn
            or NoticeKind.CheckInNudge
            or NoticeKind.StillThere
            or NoticeKind.ProposalReminder
            or NoticeKind.SuggestionsReminder
            or NoticeKind.PartnerUnreachable
            or NoticeKind.GoalReached
            or NoticeKind.SessionReminder
            or NoticeKind.SessionLapsed
            or NoticeKind.ClosingAsked
            or NoticeKind.FinishLapsed
            or NoticeKind.MissedYou
            or NoticeKind.CircleMergeAsked
            or NoticeKind.AgreementAsked
            or NoticeKind.AgreementReminder
            or NoticeKind.AgreementReview
            or NoticeKind.EnrolmentReopened
            or NoticeKind.MatchDelayed
            or NoticeKind.SkillOffered
            or NoticeKind.SlotReminder
            or NoticeKind.ManagerDigest => NoticeTime.WorkingHours,
            NoticeKind.CohortInvitation or NoticeKind.InvitationReminder or NoticeKind.Suggestions =>
                NoticeTime.WorkingHoursInTime,
            _ => NoticeTime.NotAtNight,
        };

    private static DateTimeOffset AtWork(SendingHours hours, DateTimeOffset now)
    {
        var (next, look) = (hours.NextMoment(now), hours.Working.NextWorkingMoment(now + LookAgain));
        return next < look ? next : look;
    }
}

/// <summary>When a notice may be sent.</summary>
public enum NoticeTime
{
    /// <summary>
    /// Scheduled messages: only in working hours, and not while the person is known to be out of office.
    /// </summary>
    WorkingHours,

    /// <summary>
    /// Scheduled messages with a deadline: as <see cref="WorkingHours"/>, but if that would be too late to answer, at
    /// any time outside the night.
    /// </summary>
    WorkingHoursInTime,

    /// <summary>Messages caused by somebody else's action: at any time outside the night.</summary>
    NotAtNight,
}
