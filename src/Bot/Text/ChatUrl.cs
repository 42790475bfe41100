using System.Net.Mail;
using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Text;

/// <summary>A button or link that opens a Teams chat with people, without the bot.</summary>
internal static class ChatUrl
{
    private const string ChatWith = "https://teams.microsoft.com/l/chat/0/0?users=";

    /// <summary>One chat with everybody whose address is known; none if nobody's is.</summary>
    public static IEnumerable<CardAction> Open(SafeText title, IEnumerable<string?> emails) =>
        Of(emails) is { } url ? [new OpenUrlAction(Titles.Of(title.Plain), url)] : [];

    /// <summary>
    /// The link of that chat; null if there is none. Each address is encoded, because directory data must not alter the link.
    /// </summary>
    public static string? Of(IEnumerable<string?> emails)
    {
        var addresses = emails.Select(AddressOf).OfType<string>().Select(Uri.EscapeDataString).ToList();
        return addresses.Count == 0 ? null : ChatWith + string.Join(',', addresses);
    }

    /// <summary>Null for what is no address.</summary>
    public static string? AddressOf(string? email) => MailAddress.TryCreate(email, out _) ? email : null;
}
