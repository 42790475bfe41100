namespace MentorBot.Bot.Configuration;

/// <summary>Checks whose tokens the bot trusts and which hosts it sends to.</summary>
internal static class BotFrameworkChecks
{
    /// <summary>Domains in which anybody can register a host; allowing one of them would allow everybody.</summary>
    private static readonly string[] SharedDomains =
    [
        "trafficmanager.net",
        "azurewebsites.net",
        "cloudapp.net",
        "azurefd.net",
        "windows.net",
        "microsoft.com",
    ];

    public static IEnumerable<string> Mistakes(BotFrameworkOptions options, IHostEnvironment environment)
    {
        if (CloudProfile.Find(options.Cloud) is null)
        {
            var names = string.Join(", ", CloudProfile.All.Select(cloud => cloud.Name));
            return [$"MentorBot__BotFramework__Cloud must be one of {names}."];
        }

        return [.. MetadataMistakes(options.OpenIdMetadata, environment), .. HostMistakes(options)];
    }

    private static IEnumerable<string> MetadataMistakes(string address, IHostEnvironment environment)
    {
        if (address.Length == 0 || CloudProfile.All.Any(cloud => cloud.OpenIdMetadata == address))
        {
            yield break;
        }

        if (environment.IsProduction())
        {
            yield return "MentorBot__BotFramework__OpenIdMetadata must be the address of a known Microsoft cloud in "
                + "Production; leave it out to use the one of MentorBot__BotFramework__Cloud.";
        }
        else if (!IsHttpsOrLoopback(address))
        {
            yield return "MentorBot__BotFramework__OpenIdMetadata must be an https address, or http on this machine.";
        }
    }

    private static bool IsHttpsOrLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    private static IEnumerable<string> HostMistakes(BotFrameworkOptions options)
    {
        if (options.Hosts.Count == 0)
        {
            yield return "MentorBot__BotFramework__AllowedServiceHosts__0 is missing; "
                + $"the connector hosts of the cloud {options.Cloud} must be named.";
        }

        for (var i = 0; i < options.AllowedServiceHosts.Count; i++)
        {
            if (HostMistake(options.AllowedServiceHosts[i]) is { } mistake)
            {
                yield return $"MentorBot__BotFramework__AllowedServiceHosts__{i} {mistake}";
            }
        }
    }

    private static string? HostMistake(string host) =>
        Uri.CheckHostName(host) != UriHostNameType.Dns || !host.Contains('.') || host.EndsWith('.')
            ? "must be a host name such as smba.trafficmanager.net, without scheme, port, path or wildcard."
        : SharedDomains.Contains(host, StringComparer.OrdinalIgnoreCase)
            ? $"must be narrower than {host}, below which others have hosts too."
        : null;
}
