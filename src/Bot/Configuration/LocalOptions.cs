namespace MentorBot.Bot.Configuration;

/// <summary>Section <c>MentorBot:Local</c>: the local start. Allowed only in Development, on loopback and without an app id.</summary>
internal sealed class LocalOptions
{
    public const string SectionName = "MentorBot:Local";

    /// <summary>Whether to provide a demo organisation, a clock that can be moved, and the page <c>/local</c>.</summary>
    public bool Enabled { get; set; }

    /// <summary>What the page <c>/local</c> carries and its data and clock ask for; empty to draw one at each start.</summary>
    public string Token { get; set; } = "";

    /// <summary>Addresses of the chat windows by persona: <c>employee</c>, <c>manager</c>, <c>coordinator</c>.</summary>
    public IDictionary<string, string> Windows { get; set; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public static LocalOptions From(IConfiguration configuration) =>
        configuration.GetSection(SectionName).Get<LocalOptions>() ?? new LocalOptions();
}
