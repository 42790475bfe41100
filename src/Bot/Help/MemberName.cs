using MentorBot.Bot.Conversation;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Help;

/// <summary>The name of who speaks. Installations carry none; the chat's member list may.</summary>
internal sealed class MemberName(IMemberNames names, LearnName learn)
{
    /// <returns>"" when nobody knows it.</returns>
    public async Task<string> OfAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Person.Name.Length > 0 || turn.Who.Chat is not { } chat)
        {
            return turn.Person.Name;
        }

        var name = await names.FindAsync(chat, cancellation);
        if (name.Length > 0)
        {
            await learn.RunAsync(turn.Person.Id, name, cancellation);
        }

        return name;
    }
}
