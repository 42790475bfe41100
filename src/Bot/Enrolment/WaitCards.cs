using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Where somebody stands who waits for a match.</summary>
internal static class WaitCards
{
    private const int MostCohorts = 4;

    public static Card Waits(IReadOnlyList<EnrolmentView> waiting, WorkingTime reader) =>
        new(
            WaitText.Title,
            [.. waiting.Take(MostCohorts).SelectMany(view => Section(view, reader))],
            Press.Plain(WaitText.Profile, new ShowProfile()),
            Press.Plain(WaitText.Pause, new ShowPause(""))
        );

    private static IEnumerable<CardElement> Section(EnrolmentView view, WorkingTime reader) =>
        [Say.Subheading(SafeText.Of(view.Cohort.Name)), Say.Plain(EnrolmentStates.Of(view, reader))];
}
