using System.Security.Claims;

namespace MentorBot.Bot.BotFramework;

/// <summary>The named policy and the schemes behind it.</summary>
internal static class BotFrameworkPolicy
{
    public const string Name = "BotFramework";

    /// <summary>Tokens signed by the channel.</summary>
    public const string SignedScheme = "BotFramework";

    /// <summary>No token at all; registered only in Development for a bot without an app id.</summary>
    public const string UnsignedScheme = "BotFrameworkUnsigned";
}

/// <summary>What a valid token vouches for; the token names no person and no tenant, only where it comes from.</summary>
internal static class ChannelIdentity
{
    private const string ServiceUrlClaim = "serviceurl";
    private const string EndorsementClaim = "endorsement";

    /// <param name="serviceUrl">The service URL that was signed.</param>
    /// <param name="endorsements">The channels that the signing key may speak for.</param>
    public static ClaimsPrincipal Signed(string serviceUrl, IEnumerable<string> endorsements) =>
        new(
            new ClaimsIdentity(
                endorsements
                    .Select(channel => new Claim(EndorsementClaim, channel))
                    .Prepend(new Claim(ServiceUrlClaim, serviceUrl)),
                BotFrameworkPolicy.SignedScheme
            )
        );

    public static ClaimsPrincipal Unsigned() => new(new ClaimsIdentity(BotFrameworkPolicy.UnsignedScheme));

    public static bool IsUnsigned(this ClaimsPrincipal channel) =>
        channel.Identity?.AuthenticationType == BotFrameworkPolicy.UnsignedScheme;

    public static string? SignedServiceUrl(this ClaimsPrincipal channel) => channel.FindFirst(ServiceUrlClaim)?.Value;

    public static bool IsEndorsedFor(this ClaimsPrincipal channel, string channelId) =>
        channel.HasClaim(EndorsementClaim, channelId);
}
