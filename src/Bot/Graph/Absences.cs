using System.Globalization;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using Microsoft.Graph.Models;

namespace MentorBot.Bot.Graph;

/// <summary>Out of office, as the automatic replies of a mailbox say.</summary>
internal static class Absences
{
    /// <summary>Replies without an end hold until the directory has been asked again, also when that takes its time.</summary>
    private static readonly TimeSpan UntilAskedAgain = 2 * RefreshPeople.MaxAge;

    /// <summary>Null while no replies are on, and when those that were planned are over.</summary>
    public static Absence? In(MailboxSettings? mailbox, DateTimeOffset now) =>
        mailbox?.AutomaticRepliesSetting is not { } replies ? null
        : replies.Status == AutomaticRepliesStatus.AlwaysEnabled ? new Absence(now, now + UntilAskedAgain)
        : replies.Status == AutomaticRepliesStatus.Scheduled
        && MomentOf(replies.ScheduledStartDateTime) is { } from
        && MomentOf(replies.ScheduledEndDateTime) is { } until
        && until > now
            ? new Absence(from, until)
        : null;

    private static DateTimeOffset? MomentOf(DateTimeTimeZone? moment) =>
        Zones.Find(moment?.TimeZone ?? "") is { } zone
        && DateTime.TryParse(moment!.DateTime, CultureInfo.InvariantCulture, out var said)
        && DateTime.SpecifyKind(said, DateTimeKind.Unspecified) is var local
            ? new DateTimeOffset(local, zone.GetUtcOffset(local))
            : null;
}
