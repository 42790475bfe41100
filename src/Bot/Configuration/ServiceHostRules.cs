namespace MentorBot.Bot.Configuration;

/// <summary>What a host must be before the bot may be told to hand it its token.</summary>
internal static class ServiceHostRules
{
    /// <summary>
    /// com, co.uk and contoso.com have fewer. No connector lives directly in the domain of an organisation, so this refuses
    /// nearly every public suffix without a list of ten thousand.
    /// </summary>
    private const int FewestLabels = 3;

    /// <summary>Domains of clouds, tunnels and hosters below which anybody can register a host.</summary>
    private static readonly string[] Shared =
    [
        "amazonaws.com",
        "appspot.com",
        "azure-api.net",
        "azure-api.cn",
        "azure.com",
        "azurecontainer.io",
        "azurecontainerapps.io",
        "azureedge.net",
        "azurefd.net",
        "azurestaticapps.net",
        "azurewebsites.net",
        "azurewebsites.us",
        "chinacloudapi.cn",
        "chinacloudapp.cn",
        "chinacloudsites.cn",
        "cloudapp.net",
        "cloudfront.net",
        "devtunnels.ms",
        "fly.dev",
        "github.io",
        "herokuapp.com",
        "loca.lt",
        "microsoft.com",
        "netlify.app",
        "ngrok-free.app",
        "ngrok.app",
        "ngrok.dev",
        "ngrok.io",
        "onrender.com",
        "pages.dev",
        "run.app",
        "trafficmanager.cn",
        "trafficmanager.net",
        "trycloudflare.com",
        "usgovcloudapi.net",
        "usgovcloudapp.net",
        "usgovtrafficmanager.net",
        "vercel.app",
        "web.app",
        "windows.net",
        "workers.dev",
    ];

    /// <summary>
    /// Of the shared domains, those whose hosts belong to whoever pays for them, whatever their name: a connector of Microsoft
    /// has a name of its own below trafficmanager.net, and none below these.
    /// </summary>
    private static readonly string[] HostsOfAnybody =
    [
        .. Shared.Except(["microsoft.com", "trafficmanager.cn", "trafficmanager.net", "usgovtrafficmanager.net"]),
    ];

    /// <returns>What is wrong with the host, to follow the name of the setting; null when the bot may send there.</returns>
    public static string? Mistake(string host) =>
        Uri.CheckHostName(host) != UriHostNameType.Dns || !host.Contains('.') || host.EndsWith('.')
            ? "must be a host name such as smba.trafficmanager.net, without scheme, port, path or wildcard."
        : Shared.Contains(host, StringComparer.OrdinalIgnoreCase) || host.Split('.').Length < FewestLabels
            ? $"must be narrower than {host}, below which others have hosts too."
        : HostsOfAnybody.Any(domain => host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase))
            ? $"must not be {host}: anybody can have a host in that domain, and the bot would hand it its token."
        : null;
}
