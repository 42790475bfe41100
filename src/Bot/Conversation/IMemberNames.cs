using MentorBot.Domain.People;

namespace MentorBot.Bot.Conversation;

/// <summary>The names of those in a chat with the bot: installations carry ids only.</summary>
internal interface IMemberNames
{
    /// <returns>"" if the name cannot be found now.</returns>
    Task<string> FindAsync(ChatAddress chat, CancellationToken cancellation);
}
