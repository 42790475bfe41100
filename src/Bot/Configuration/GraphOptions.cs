namespace MentorBot.Bot.Configuration;

/// <summary>Section <c>MentorBot:Graph</c>.</summary>
internal sealed class GraphOptions
{
    /// <summary>
    /// Whether profiles and managers are read from Microsoft Graph. Requires the permission User.Read.All, and
    /// MailboxSettings.Read for time zones; the bot works without either.
    /// </summary>
    public bool Enabled { get; set; }
}
