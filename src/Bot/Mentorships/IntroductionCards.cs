using MentorBot.Bot.Buttons;
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
            PartnerNames.Pick(
                view,
                IntroductionText.MatchedOne,
                IntroductionText.MatchedCircle,
                IntroductionText.MatchedGroup
            ),
            [
                .. PartnerWords.Profiles(view),
                .. PartnerWords.Reasons(view),
                Say.Subheading(IntroductionText.FirstSteps),
                .. FirstSteps.Of(view).Select((step, i) => Layout.Row("ArrowRight", $"{i + 1}", step)),
                .. Times(view, now),
                Say.Quiet(IntroductionText.Privacy),
            ],
            [
                Press.Plain(LinkText.FindATime, new FindATime(view.Id)),
                .. ChatLink.With(view.Partners),
                Press.Plain(MentorshipText.OpenIt, new ShowMentorship(view.Id)),
                Press.More(Press.Plain(PartnerText.WhoSees, new ShowWhoSees())),
            ]
        )
        {
            Eyebrow = SafeText.Of(CohortNames.Of(view)),
            State = Layout.Badge(IntroductionText.Started, "Good"),
        };

    private static IEnumerable<CardElement> Times(MentorshipView view, DateTimeOffset now)
    {
        var times = MeetingTimes.Propose(view.Me.Availability, [.. view.Partners.Select(p => p.Availability)], now);
        return times.Count == 0
            ? [Say.Plain(view.IsOfMany ? IntroductionText.NoOverlapAll : IntroductionText.NoOverlapBoth)]
            :
            [
                Say.Subheading(view.IsOfMany ? IntroductionText.AllWork : IntroductionText.BothWork),
                .. times.Select(at => Layout.Row("Calendar", "📅", SafeText.Of(PartnerWords.DayAndTime(at, view)))),
            ];
    }
}
