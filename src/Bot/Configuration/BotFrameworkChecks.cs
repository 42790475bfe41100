namespace MentorBot.Bot.Configuration;

/// <summary>Checks whose tokens the bot trusts and which hosts it sends to.</summary>
internal static class BotFrameworkChecks
{
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

        if (!environment.IsDevelopment())
        {
            yield return "MentorBot__BotFramework__OpenIdMetadata must be the address of a known Microsoft cloud "
                + "outside Development; leave it out to use the one of MentorBot__BotFramework__Cloud.";
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
            if (ServiceHostRules.Mistake(options.AllowedServiceHosts[i]) is { } mistake)
            {
                yield return $"MentorBot__BotFramework__AllowedServiceHosts__{i} {mistake}";
            }
        }
    }
}
