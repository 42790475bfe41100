using MentorBot.Domain.People;
using Microsoft.Graph.Models;

namespace MentorBot.Bot.Graph;

/// <summary>What Graph says of somebody, in our words.</summary>
internal static class GraphProfiles
{
    private const string Guest = "Guest";

    public static DirectoryPerson Of(User user, Guid id, string? zone) =>
        new(
            id,
            user.DisplayName ?? user.UserPrincipalName ?? "",
            user.Mail,
            user.Department,
            user.JobTitle,
            ManagerOf(user)?.EntraId,
            user.PreferredLanguage,
            Iana(zone),
            IsEligible: !string.Equals(user.UserType, Guest, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Null for somebody without a manager.</summary>
    public static DirectoryPerson? ManagerOf(User user) =>
        user.Manager is User manager && Guid.TryParse(manager.Id, out var id) ? Of(manager, id, zone: null) : null;

    private static string? Iana(string? zone) =>
        zone is not null && TimeZoneInfo.TryConvertWindowsIdToIanaId(zone, out var iana) ? iana : zone;
}
