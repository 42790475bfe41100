using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>A link that opens a Teams chat between the members of a mentorship, without the bot.</summary>
internal static class ChatLink
{
    /// <summary>One chat with every partner whose address is known.</summary>
    public static IEnumerable<CardAction> With(IReadOnlyCollection<MemberView> partners) =>
        partners.Count == 0 ? [] : ChatUrl.Open(TitleFor(partners), partners.Select(partner => partner.Email));

    /// <summary>Null for what is no address.</summary>
    public static string? AddressOf(MemberView member) => ChatUrl.AddressOf(member.Email);

    private static SafeText TitleFor(IReadOnlyCollection<MemberView> partners) =>
        partners.Count > 1 ? PartnerText.ChatWithAll : PartnerText.ChatWith(GivenNames.Of(partners.First().Name));
}
