using System.Security.Claims;

namespace MentorBot.Bot.BotFramework;

/// <summary>Validates the Authorization header of a request from the channel.</summary>
internal interface IChannelTokens
{
    /// <param name="authorization">The whole header; null if there is none.</param>
    /// <returns>The claims of the token; null if it is not valid.</returns>
    /// <exception cref="ChannelKeysUnavailableException">The signing keys are not known.</exception>
    Task<ClaimsPrincipal?> ReadAsync(string? authorization, CancellationToken cancellation);
}

/// <summary>For a bot without an app id, in Development; the policy has checked that the request comes from this machine.</summary>
internal sealed class NoChannelTokens : IChannelTokens
{
    public Task<ClaimsPrincipal?> ReadAsync(string? authorization, CancellationToken cancellation) =>
        Task.FromResult<ClaimsPrincipal?>(ChannelIdentity.Unsigned());
}
