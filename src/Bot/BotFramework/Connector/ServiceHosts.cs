using System.Diagnostics.CodeAnalysis;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// The hosts the bot may call and hand its token to. A service URL arrives from outside, so this is what stands between
/// the bot's token and whoever would like to have it.
/// </summary>
/// <param name="hosts">Host names; each allows itself only. What lies below it may belong to somebody else.</param>
/// <param name="allowsLoopback">Plain http to this machine, for a bot without an app id and so without a token.</param>
internal sealed class ServiceHosts(IReadOnlyList<string> hosts, bool allowsLoopback)
{
    public bool Allow(string? serviceUrl, [NotNullWhen(true)] out Uri? url)
    {
        url = null;
        if (serviceUrl is null || serviceUrl.Any(IsSuspicious))
        {
            return false;
        }

        return Uri.TryCreate(serviceUrl, UriKind.Absolute, out url)
            && IsBare(url)
            && (IsListed(url) || (allowsLoopback && IsLocal(url)));
    }

    /// <summary>Characters that URL readers disagree about.</summary>
    private static bool IsSuspicious(char c) =>
        c is '\\' or '@' or '?' or '#' || !char.IsAscii(c) || char.IsControl(c) || c == ' ';

    private static bool IsBare(Uri url) =>
        url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0;

    private bool IsListed(Uri url) =>
        url.Scheme == Uri.UriSchemeHttps
        && url.IsDefaultPort
        && url.HostNameType == UriHostNameType.Dns
        && hosts.Contains(url.IdnHost, StringComparer.OrdinalIgnoreCase);

    private static bool IsLocal(Uri url) => url.Scheme == Uri.UriSchemeHttp && url.IsLoopback;
}
