using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>
/// What the home of a mentorship says of the exchange: whose turn it is, what is brought so far, and what the reader took away last
/// time. The tile opens the rest, because the card has no room for another button.
/// </summary>
internal static class HomeExchange
{
    private const int LongestNoted = 160;
    private const int LongestName = 60;

    public static IEnumerable<CardElement> Of(MentorshipView view) =>
        view.Partners.Count == 0 ? [] : [Tile(view), .. Noted(view)];

    private static Container Tile(MentorshipView view)
    {
        var turn = Turn(view);
        return Layout.Tile(turn, [Brought(view)], turn, new OpenExchange(view.Id));
    }

    /// <summary>Whose turn it is to bring a problem.</summary>
    public static SafeText Turn(MentorshipView view) =>
        view.Exchange.Turn == view.Me.Id ? MentorshipText.TurnYours
        : view.Partners.FirstOrDefault(partner => partner.Id == view.Exchange.Turn) is { } partner
            ? MentorshipText.TurnTheirs(Called(partner.Name))
        : MentorshipText.BringOne;

    private static SafeText Brought(MentorshipView view)
    {
        var names = view
            .Partners.Where(partner => !view.Exchange.Of(partner.Id).IsBlank)
            .Select(partner => Called(partner.Name))
            .ToList();
        return (HasMine(view), names.Count) switch
        {
            (true, 0) => MentorshipText.BroughtYours,
            (true, _) => MentorshipText.BroughtAll(Listing.Of(names)),
            (false, 0) => MentorshipText.BroughtNone,
            _ => MentorshipText.BroughtTheirs(Listing.Of(names)),
        };
    }

    private static bool HasMine(MentorshipView view) => !view.Exchange.Of(view.Me.Id).IsBlank;

    private static IEnumerable<CardElement> Noted(MentorshipView view)
    {
        if (view.Exchange.Takeaway is { } took)
        {
            yield return Layout.Row("Lightbulb", "💡", MentorshipText.Took(Listing.Clip(took, LongestNoted)));
        }

        if (view.Exchange.NextStep is { } step)
        {
            yield return Layout.Row("ArrowRight", "→", MentorshipText.Step(Listing.Clip(step, LongestNoted)));
        }
    }

    private static string Called(string name) =>
        Listing.Clip(GivenNames.Of(name) is { Length: > 0 } given ? given : name, LongestName);
}
