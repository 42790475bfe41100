using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>What the home of a mentorship says of its end: a proposal to finish, or that it ends soon.</summary>
internal static class HomeClosing
{
    private const int LongestName = 60;

    public static IEnumerable<CardElement> Of(MentorshipView view, DateTimeOffset now)
    {
        if (!view.CanFinish)
        {
            yield break;
        }

        if (view.Finish.IsDone(view.Me.Id, now))
        {
            yield return Tile(MentorshipText.FinishWaits, MentorshipText.FinishWaitsHow, new ConsiderFinish(view.Id));
        }
        else if (view.Finish.DoneAt(now) is [var first, ..] && NameOf(view, first.Person) is { } name)
        {
            yield return Tile(
                MentorshipText.FinishAsked(name),
                MentorshipText.FinishAskedHow,
                new ConsiderFinish(view.Id)
            );
        }
        else if (view.IsClosingAt(now))
        {
            yield return Tile(
                MentorshipText.ClosingSoon(LocalDates.Day(view.Pace!.EndsOn, view.Pace.EndsAt, view.Me.Working)),
                view.Finish.HaveLookedBack ? MentorshipText.ClosingDone : MentorshipText.ClosingHow,
                new ShowClosing(view.Id)
            );
        }
    }

    private static Container Tile(SafeText what, SafeText how, Button opens) => Layout.Tile(what, [how], what, opens);

    private static string? NameOf(MentorshipView view, Domain.Shared.PersonId person) =>
        view.Partners.FirstOrDefault(partner => partner.Id == person) is not { } partner ? null
        : GivenNames.Of(partner.Name) is { Length: > 0 } given ? Listing.Clip(given, LongestName)
        : Listing.Clip(partner.Name, LongestName);
}
