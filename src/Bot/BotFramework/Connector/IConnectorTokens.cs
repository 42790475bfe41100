namespace MentorBot.Bot.BotFramework;

/// <summary>The bot's own tokens for the connector.</summary>
internal interface IConnectorTokens
{
    /// <param name="isFresh">Asks for a new one although the known one has time left: it was refused.</param>
    /// <returns>A bearer token; null for a bot without an app id, which calls without one.</returns>
    /// <exception cref="ConnectorException">No token can be had.</exception>
    ValueTask<string?> GetAsync(bool isFresh, CancellationToken cancellation);
}

/// <summary>For a bot without an app id, in Development.</summary>
internal sealed class NoConnectorTokens : IConnectorTokens
{
    public ValueTask<string?> GetAsync(bool isFresh, CancellationToken cancellation) => default;
}
