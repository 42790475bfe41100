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
    public static IEnumerable<CardAction> With(IReadOnlyCollection<MemberView> partners)
    {
        var addresses = partners.Select(AddressOf).OfType<string>().Select(Uri.EscapeDataString).ToList();
        return addresses.Count == 0
            ? []
            : [new OpenUrlAction(Titles.Of(TitleFor(partners)), ChatWith + string.Join(',', addresses))];
    }

    /// <summary>Null for what is no address.</summary>
    public static string? AddressOf(MemberView member) =>
        MailAddress.TryCreate(member.Email, out _) ? member.Email : null;

    private static string TitleFor(IReadOnlyCollection<MemberView> partners) =>
        partners.Count > 1
            ? PartnerText.ChatWithAll.Plain
            : PartnerText.ChatWith(GivenNames.Of(partners.Single().Name)).Plain;
}
