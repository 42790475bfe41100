namespace MentorBot.Bot.Configuration;

/// <summary>The addresses of one Microsoft cloud; everything that differs between clouds is here.</summary>
/// <param name="Issuer">Who signs the channel's tokens; also the base of the scope the bot asks tokens for.</param>
/// <param name="OpenIdMetadata">Where the signing keys of that issuer are published.</param>
/// <param name="LoginHost">Where the bot gets its own tokens.</param>
/// <param name="TokenIssuer">Who signs tokens of Entra's first version, without the tenant.</param>
/// <param name="SharedTenant">The authority tenant of bots that were registered as multi-tenant.</param>
/// <param name="GraphHost">Where Microsoft Graph is; also the resource its tokens are for.</param>
/// <param name="ServiceHosts">Hosts of connectors: these, and nothing below them.</param>
internal sealed record CloudProfile(
    string Name,
    string Issuer,
    string OpenIdMetadata,
    string LoginHost,
    string TokenIssuer,
    string SharedTenant,
    string GraphHost,
    IReadOnlyList<string> ServiceHosts
)
{
    /// <summary>The public cloud, which also serves GCC.</summary>
    public static readonly CloudProfile Public = new(
        "Public",
        "https://api.botframework.com",
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.com",
        "https://sts.windows.net",
        "botframework.com",
        "https://graph.microsoft.com",
        ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"]
    );

    /// <summary>GCC High.</summary>
    public static readonly CloudProfile UsGovernment = new(
        "UsGovernment",
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.us",
        "https://sts.windows.net",
        "cab8a31a-1906-4287-a0d8-4eef66b95f6e",
        "https://graph.microsoft.us",
        ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"]
    );

    /// <summary>Operated by 21Vianet; its connector hosts are not published, so the deployment names them.</summary>
    public static readonly CloudProfile China = new(
        "China",
        "https://api.botframework.azure.cn",
        "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        "https://login.partner.microsoftonline.cn",
        "https://sts.chinacloudapi.cn",
        "botframework.azure.cn",
        "https://microsoftgraph.chinacloudapi.cn",
        []
    );

    public static IReadOnlyList<CloudProfile> All { get; } = [Public, UsGovernment, China];

    public static CloudProfile? Find(string name) => All.FirstOrDefault(cloud => cloud.Name == name);
}
