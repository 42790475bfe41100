namespace MentorBot.Bot.Local;

/// <summary>Section <c>MentorBot:Local</c>: the local start. Allowed only in Development, on loopback and without an app id.</summary>
internal sealed class LocalOptions
{
    public const string SectionName = "MentorBot:Local";

    /// <summary>Whether to provide a demo organisation, a clock that can be moved, and the page <c>/local</c>.</summary>
    public bool Enabled { get; set; }

    /// <summary>Addresses of the chat windows by persona: <c>employee</c>, <c>manager</c>, <c>coordinator</c>.</summary>
    public IDictionary<string, string> Windows { get; set; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public static LocalOptions From(IConfiguration configuration) =>
        configuration.GetSection(SectionName).Get<LocalOptions>() ?? new LocalOptions();

    /// <summary>Settings the demo organisation needs, unless configured otherwise.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Defaults() =>
        [
            new("MentorBot:TenantId", DemoOrganisation.TenantId.ToString()),
            .. DemoOrganisation.Coordinators.Select(
                (id, i) => new KeyValuePair<string, string?>($"MentorBot:Coordinators:{i}", id.ToString())
            ),
        ];
}
