using System.Globalization;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using Microsoft.Graph.Models;

namespace MentorBot.Bot.Graph;

/// <summary>Derives an out-of-office period from the automatic replies of a mailbox.</summary>
internal static class OutOfOffice
{
    /// <summary>
    /// Automatic replies without an end date count until the next refresh of the directory, with a margin in case it is
    /// late.
    /// </summary>
    private static readonly TimeSpan UntilAskedAgain = 2 * RefreshPeople.MaxAge;

    /// <summary>An end date further ahead than this says "until further notice", such as 9999-12-31.</summary>
    private static readonly TimeSpan FarthestEnd = TimeSpan.FromDays(366);

    /// <summary>Null if automatic replies are off, or if their scheduled period is over.</summary>
    public static Absence? In(MailboxSettings? mailbox, DateTimeOffset now) =>
        mailbox?.AutomaticRepliesSetting is not { } replies ? null
        : replies.Status == AutomaticRepliesStatus.AlwaysEnabled ? new Absence(now, now + UntilAskedAgain)
        : replies.Status == AutomaticRepliesStatus.Scheduled
        && MomentOf(replies.ScheduledStartDateTime) is { } from
        && MomentOf(replies.ScheduledEndDateTime) is { } until
        && until > now
            ? new Absence(from, until - now > FarthestEnd ? now + UntilAskedAgain : until)
        : null;

    private static DateTimeOffset? MomentOf(DateTimeTimeZone? moment) =>
        Zones.Find(moment?.TimeZone ?? "") is { } zone
        && DateTime.TryParse(moment!.DateTime, CultureInfo.InvariantCulture, out var said)
            ? CalendarRange.MomentOf(said, zone)
            : null;
}
