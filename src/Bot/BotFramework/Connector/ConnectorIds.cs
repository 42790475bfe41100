namespace MentorBot.Bot.BotFramework;

/// <summary>
/// Checks ids before they become part of a connector URL. The SDK percent-encodes ids, but sends <c>.</c> and <c>..</c> as
/// they are, which would turn the request into a call of another method.
/// </summary>
internal static class ConnectorIds
{
    public static bool AreDots(string? id) => id is "." or "..";

    /// <exception cref="ArgumentException">The id cannot stand in an address.</exception>
    public static string Checked(string? id) =>
        string.IsNullOrEmpty(id) || AreDots(id)
            ? throw new ArgumentException("An id on the connector's path cannot be empty or dots alone.", nameof(id))
            : id;
}
