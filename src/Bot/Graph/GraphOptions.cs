namespace MentorBot.Bot.Graph;

/// <summary>Section <c>MentorBot:Graph</c>.</summary>
internal sealed class GraphOptions
{
    /// <summary>
    /// Whether profiles and managers are read from Microsoft Graph. The app needs User.Read.All, and
    /// MailboxSettings.Read for time zones; what is not granted is done without.
    /// </summary>
    public bool Enabled { get; set; }
}
