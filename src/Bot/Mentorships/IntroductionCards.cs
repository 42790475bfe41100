using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>Introduces people who have accepted each other.</summary>
internal static class IntroductionCards
{
    public static Card Introduction(MentorshipView view, DateTimeOffset now) =>
        new(
            Say.Title($"You and {PartnerNames.Of(view)} are matched"),
            [
                .. PartnerWords.Profiles(view),
                .. PartnerWords.Reasons(view),
                Say.Subheading($"What to do first"),
                .. FirstSteps.Of(view).Select((step, i) => Say.Plain($"{i + 1}. {step}")),
                .. Times(view, now),
                Say.Quiet(
                    $"Who can see this: {ProposalWords.WhoSees(view)} Managers never see what you say to each other."
                ),
            ],
            [.. ChatLink.With(view.Partners, PartnerNames.Of(view)), .. MentorshipCards.Exits(view)]
        );

    private static IEnumerable<CardElement> Times(MentorshipView view, DateTimeOffset now)
    {
        var partners = view.Partners.Select(p => p.Availability).ToList();
        var times = MeetingTimes.Propose(view.Me.Availability, partners, now);
        return times.Count == 0
            ? [Say.Plain($"Your working hours hardly meet, so find a time together that suits {Everybody(view)}.")]
            :
            [
                Say.Subheading(
                    view.IsOfMany ? (CardText)$"Times at which all of you work" : $"Times at which you both work"
                ),
                .. times.Select(at => Say.Plain($"• {PartnerWords.DayAndTime(at, view)}")),
            ];
    }

    private static string Everybody(MentorshipView view) => view.IsOfMany ? "all of you" : "both of you";
}
