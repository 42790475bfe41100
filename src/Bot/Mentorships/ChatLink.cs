using System.Net.Mail;
using MentorBot.Bot.Cards;
using MentorBot.Domain.Mentorships;

namespace MentorBot.Bot.Mentorships;

/// <summary>Opens a chat of people with each other, without the bot.</summary>
internal static class ChatLink
{
    private const string ChatWith = "https://teams.microsoft.com/l/chat/0/0?users=";

    /// <summary>One chat with all whose address is known; an address is data, so it is encoded as a whole.</summary>
    public static IEnumerable<CardAction> With(IEnumerable<MemberView> partners, string company)
    {
        var addresses = partners
            .Where(p => MailAddress.TryCreate(p.Email, out _))
            .Select(p => Uri.EscapeDataString(p.Email!))
            .ToList();
        return addresses.Count == 0
            ? []
            : [new OpenUrlAction(Titles.Of($"Chat with {company}"), ChatWith + string.Join(',', addresses))];
    }
}
