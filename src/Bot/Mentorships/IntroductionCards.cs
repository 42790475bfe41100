using System.Net.Mail;
using MentorBot.Bot.Cards;
using MentorBot.Domain.Mentorships;

namespace MentorBot.Bot.Mentorships;

/// <summary>Two people who have both said yes meet.</summary>
internal static class IntroductionCards
{
    private const string ChatWith = "https://teams.microsoft.com/l/chat/0/0?users=";

    public static Card Introduction(MentorshipView view, DateTimeOffset now) =>
        new(
            Say.Title($"You and {view.PartnerNames} are matched"),
            [
                .. PartnerWords.Profiles(view),
                .. PartnerWords.Reasons(view),
                Say.Subheading($"What to do first"),
                Say.Plain($"1. Say hello and agree on a first meeting of 45 minutes."),
                Say.Plain($"2. Each bring one thing you are stuck on and one thing that worked."),
                Say.Plain($"3. Agree how often to meet, and that what is said stays between you."),
                .. Times(view, now),
                Say.Quiet(
                    $"Who can see this: {view.PartnerNames} sees the same about you. Managers never see what you two say."
                ),
            ],
            [.. Chat(view), .. MentorshipCards.Exits(view)]
        );

    private static IEnumerable<CardElement> Times(MentorshipView view, DateTimeOffset now)
    {
        var times = view.Partners.SelectMany(p => MeetingTimes.Propose(view.Me.Availability, p.Availability, now));
        var lines = times.Select(at => Say.Plain($"• {PartnerWords.DayAndTime(at, view)}")).ToList();
        return lines.Count == 0
            ? [Say.Plain($"Your working hours hardly meet, so find a time together that suits both of you.")]
            : [Say.Subheading($"Times at which you both work"), .. lines];
    }

    /// <summary>A chat link for a partner whose address is known; an address is data, so it is encoded as a whole.</summary>
    private static IEnumerable<CardAction> Chat(MentorshipView view) =>
        from partner in view.Partners
        where MailAddress.TryCreate(partner.Email, out _)
        select new OpenUrlAction(
            Titles.Of($"Chat with {partner.Name}"),
            ChatWith + Uri.EscapeDataString(partner.Email!)
        );
}
