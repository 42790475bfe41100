using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.People;

/// <summary>Stores the id of a personal conversation that the bot created itself.</summary>
public sealed class RememberConversation(MentorStore store)
{
    public async Task RunAsync(
        PersonId person,
        string conversationId,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (await store.PersonalChats.FindAsync([person], cancellation) is { } chat)
        {
            chat.MarkSeen(chat.Address with { ConversationId = conversationId }, now);
            await store.SaveAsync(cancellation);
        }
    }
}
