namespace MentorBot.Bot.Configuration;

/// <summary>Section <c>MentorBot:BotFramework</c>: where the other side of the protocol lives.</summary>
internal sealed class BotFrameworkOptions
{
    /// <summary>One of <see cref="CloudProfile.All"/>; <c>Public</c> unless said otherwise.</summary>
    public string Cloud { get; set; } = CloudProfile.Public.Name;

    /// <summary>
    /// Where the channel's signing keys are published; empty for the cloud's own address. In Production only addresses of
    /// known clouds are accepted.
    /// </summary>
    public string OpenIdMetadata { get; set; } = "";

    /// <summary>Hosts the bot may call and hand its token to, each by its full name; empty for the cloud's own.</summary>
    public IList<string> AllowedServiceHosts { get; set; } = [];

    /// <exception cref="InvalidOperationException">There is no such cloud; the start is refused before this can happen.</exception>
    public CloudProfile Profile =>
        CloudProfile.Find(Cloud) ?? throw new InvalidOperationException($"There is no cloud called {Cloud}.");

    public string MetadataAddress => OpenIdMetadata.Length > 0 ? OpenIdMetadata : Profile.OpenIdMetadata;

    public IReadOnlyList<string> Hosts =>
        AllowedServiceHosts.Count > 0 ? [.. AllowedServiceHosts] : Profile.ServiceHosts;
}
