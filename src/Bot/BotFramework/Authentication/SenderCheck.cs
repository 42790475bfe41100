using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace MentorBot.Bot.BotFramework;

/// <summary>Whether the body of an authenticated request belongs to its token, and to our organisation.</summary>
internal sealed class SenderCheck(ServiceHosts hosts, string tenantId)
{
    /// <summary>The one channel whose people Entra knows; elsewhere a client may claim to be anybody.</summary>
    private const string Teams = "msteams";

    /// <returns>The status to refuse with; null when the activity is genuine and ours.</returns>
    public int? Refusal(ClaimsPrincipal channel, Activity activity) =>
        !channel.IsUnsigned() && !IsVouchedFor(channel, activity) ? StatusCodes.Status401Unauthorized
        : !hosts.Allow(activity.ServiceUrl, out var url) || !IsOurs(activity, url) ? StatusCodes.Status403Forbidden
        : null;

    private static bool IsVouchedFor(ClaimsPrincipal channel, Activity activity) =>
        activity.ChannelId == Teams
        && channel.IsEndorsedFor(activity.ChannelId)
        && IsSame(channel.SignedServiceUrl(), activity.ServiceUrl);

    /// <summary>Equal but for the case of scheme and host and for slashes at the end.</summary>
    private static bool IsSame(string? signed, string? claimed) =>
        Uri.TryCreate(signed, UriKind.Absolute, out var one)
        && Uri.TryCreate(claimed, UriKind.Absolute, out var other)
        && one.AbsoluteUri.TrimEnd('/') == other.AbsoluteUri.TrimEnd('/');

    private bool IsOurs(Activity activity, Uri serviceUrl) =>
        IsOurTenant(activity.TenantId())
        && IsOurTenantOrAbsent(activity.Conversation?.TenantId)
        && serviceUrl.Segments.Select(segment => segment.TrimEnd('/')).Where(IsTenant).All(IsOurTenant);

    private bool IsOurTenant(string? tenant) => string.Equals(tenant, tenantId, StringComparison.OrdinalIgnoreCase);

    private bool IsOurTenantOrAbsent(string? tenant) => tenant is null || IsOurTenant(tenant);

    /// <summary>Newer service URLs end with the tenant they serve.</summary>
    private static bool IsTenant(string segment) => Guid.TryParseExact(segment, "D", out _);
}
