using System.Net.Mail;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>A link that opens a Teams chat between people, without the bot.</summary>
internal static class ChatLink
{
    private const string ChatWith = "https://teams.microsoft.com/l/chat/0/0?users=";

    /// <summary>
    /// One chat with every partner whose address is known. Each address is encoded, because directory data must not
    /// alter the link.
    /// </summary>
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
