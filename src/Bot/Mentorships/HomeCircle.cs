using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>
/// What the home of a circle or group says of its next session: who facilitates and what it is about, and how many came to the last
/// one. The tile opens the guide.
/// </summary>
internal static class HomeCircle
{
    public static IEnumerable<CardElement> Of(MentorshipView view, DateTimeOffset now) =>
        view.Circle is { } circle && view.Partners.Count > 0 ? [Tile(view, circle, now)] : [];

    private static Container Tile(MentorshipView view, CircleView circle, DateTimeOffset now)
    {
        var time =
            view.Session is { } session && session.IsAhead(now)
                ? PartnerWords.DayAndTime(session.StartsAt!.Value, view)
                : null;
        var who = CircleWords.Facilitates(view, circle, time);
        return Layout.Tile(who, [.. Lines(circle)], who, new OpenGuide(view.Id));
    }

    private static IEnumerable<SafeText> Lines(CircleView circle)
    {
        yield return CircleText.Topic(CircleWords.Topic(circle));
        if (circle.Last is { } last)
        {
            yield return CircleText.Turnout($"{last.Came}", $"{last.Of}");
        }
    }
}
