using System.Globalization;

namespace MentorBot.Bot.BotFramework;

/// <summary>The connector did not do what it was asked.</summary>
/// <param name="status">The HTTP status; null when there was no answer.</param>
/// <param name="code">
/// The connector's own code such as <c>BotNotInConversationRoster</c>, or one of the constants here when it gave none.
/// </param>
/// <param name="retryAfter">How long the connector asks to be left alone.</param>
internal sealed class ConnectorException(int? status, string code, TimeSpan? retryAfter, Exception? inner = null)
    : Exception(
        $"The connector answered {status?.ToString(CultureInfo.InvariantCulture) ?? "nothing"} ({code}).",
        inner
    )
{
    /// <summary>The connector gave no code of its own.</summary>
    public const string NoCode = "Unknown";

    /// <summary>No connection was made, so nothing was sent.</summary>
    public const string NotReached = "NotReached";

    /// <summary>The connection broke, or the answer took too long.</summary>
    public const string NoAnswer = "NoAnswer";

    /// <summary>The service URL is not on the allow-list; nothing was sent.</summary>
    public const string HostNotAllowed = "HostNotAllowed";

    /// <summary>No token could be had for the bot; nothing was sent.</summary>
    public const string NoToken = "NoToken";

    public int? Status { get; } = status;
    public string Code { get; } = code;
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>Whether the message may have been delivered all the same: sending takes no key that would tell.</summary>
    public bool MayHaveArrived => Status is 408 or >= 500 || (Status is null && Code == NoAnswer);
}
