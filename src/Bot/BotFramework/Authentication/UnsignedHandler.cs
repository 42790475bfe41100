using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// Takes activities from this machine without a signature, for local chat windows. It is registered only in Development
/// and without an app id; that the bot listens on loopback addresses only was checked at the start, and is checked again
/// here for each connection.
/// </summary>
internal sealed class UnsignedHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(
            IsLocal(Context.Connection.RemoteIpAddress)
                ? AuthenticateResult.Success(new AuthenticationTicket(ChannelIdentity.Unsigned(), Scheme.Name))
                : AuthenticateResult.NoResult()
        );

    /// <summary>A connection without an address never left the process.</summary>
    private static bool IsLocal(IPAddress? address) => address is null || IPAddress.IsLoopback(address);
}
