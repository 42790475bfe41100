using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Notices;

/// <summary>
/// When somebody may be told, judged again when a notice is about to be sent: it may be hours late by then, after an outage
/// or a rush, and its person may have gone on leave. Answers of a conversation are no notices and always go.
/// </summary>
public static class NoticeHours
{
    /// <summary>Who spoke with the bot so short a time ago is there: chats note when at most once an hour.</summary>
    private static readonly TimeSpan StillThere = TimeSpan.FromHours(1);

    /// <summary>An absence may end before its time, so what waits for it is looked at again every working day.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromDays(1);

    /// <returns>The given moment when it is a good one, else a later one at which to look again.</returns>
    public static DateTimeOffset NextMoment(ClaimedNotice notice, DateTimeOffset now) =>
        Of(notice.Kind) switch
        {
            NoticeTime.WorkingHours => AtWork(notice.Hours, now),
            _ when now - notice.SeenAt < StillThere => now,
            NoticeTime.WorkingHoursInTime when AtWork(notice.Hours, now) is var at && at < notice.ExpiresAt => at,
            _ => notice.Hours.AfterNight(now),
        };

    public static NoticeTime Of(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.CheckIn
            or NoticeKind.CheckInNudge
            or NoticeKind.StillThere
            or NoticeKind.ProposalReminder
            or NoticeKind.SuggestionsReminder
            or NoticeKind.PartnerUnreachable
            or NoticeKind.ManagerDigest => NoticeTime.WorkingHours,
            NoticeKind.CohortInvitation or NoticeKind.Suggestions => NoticeTime.WorkingHoursInTime,
            _ => NoticeTime.NotAtNight,
        };

    private static DateTimeOffset AtWork(SendingHours hours, DateTimeOffset now)
    {
        var (next, look) = (hours.NextMoment(now), hours.Working.NextWorkingMoment(now + LookAgain));
        return next < look ? next : look;
    }
}

public enum NoticeTime
{
    /// <summary>What the clock asks: in working hours only, and not while they are known to be out of office.</summary>
    WorkingHours,

    /// <summary>The same, but rather after the night than when it is too late to answer.</summary>
    WorkingHoursInTime,

    /// <summary>What somebody else has done: at any time but the night.</summary>
    NotAtNight,
}
