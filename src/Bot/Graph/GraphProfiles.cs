using MentorBot.Domain.People;
using Microsoft.Graph.Models;

namespace MentorBot.Bot.Graph;

/// <summary>Maps Graph users to directory entries.</summary>
internal static class GraphProfiles
{
    private const string Guest = "Guest";

    public static DirectoryPerson Of(User user, Guid id, MailboxSettings? mailbox, DateTimeOffset now) =>
        new(
            id,
            user.DisplayName ?? user.UserPrincipalName ?? "",
            user.Mail,
            user.Department,
            user.JobTitle,
            ManagerOf(user)?.EntraId,
            user.PreferredLanguage,
            Iana(mailbox?.TimeZone),
            IsEligible: !string.Equals(user.UserType, Guest, StringComparison.OrdinalIgnoreCase),
            Absence: OutOfOffice.In(mailbox, now),
            KnowsAbsence: mailbox is not null
        );

    /// <summary>Null if the person has no manager.</summary>
    public static DirectoryPerson? ManagerOf(User user) =>
        user.Manager is User manager && Guid.TryParse(manager.Id, out var id)
            ? Of(manager, id, mailbox: null, now: default)
            : null;

    private static string? Iana(string? zone) =>
        zone is not null && TimeZoneInfo.TryConvertWindowsIdToIanaId(zone, out var iana) ? iana : zone;
}
