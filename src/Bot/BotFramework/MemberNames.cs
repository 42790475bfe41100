using MentorBot.Bot.Conversation;
using MentorBot.Domain.People;

namespace MentorBot.Bot.BotFramework;

/// <summary>Asks the channel for a name. A welcome does not wait long for it, and does without if it cannot be had.</summary>
internal sealed partial class MemberNames(TeamsConnector connector, TimeProvider clock, ILogger<MemberNames> logger)
    : IMemberNames
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task<string> FindAsync(ChatAddress chat, CancellationToken cancellation)
    {
        try
        {
            return await connector.FindNameAsync(chat, cancellation).WaitAsync(Patience, clock, cancellation) ?? "";
        }
        catch (Exception e) when (e is ConnectorException or TimeoutException)
        {
            Log.NameNotFound(logger, e.GetType().Name);
            return "";
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The name of a new member could not be found: {Error}")]
        public static partial void NameNotFound(ILogger logger, string error);
    }
}
