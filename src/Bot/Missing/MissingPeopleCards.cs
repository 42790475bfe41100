using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Missing;

/// <summary>Cards about people whom the directory misses, for coordinators.</summary>
internal static class MissingPeopleCards
{
    private const int LongestName = 60;

    public static Card Of(DirectoryHoldView hold) =>
        hold.State switch
        {
            _ when hold.Missing == 0 => Nobody(),
            DirectoryHoldState.Open => Open(hold),
            DirectoryHoldState.Confirmed => Confirmed(hold),
            DirectoryHoldState.Dismissed => Dismissed(),
            _ => Nobody(),
        };

    public static Card Nobody() =>
        new(
            Say.Title($"Nobody is missing"),
            [Say.Plain($"The directory knows everybody, or misses only a few. I have nothing to ask you.")],
            Press.Plain("Cohorts", new ShowCohorts())
        );

    private static Card Open(DirectoryHoldView hold) =>
        new(
            Say.Title($"{Count(hold.Missing)} of {hold.People} are missing"),
            [
                Say.Plain(
                    $"The directory says that their accounts are gone or disabled. That many at once may be a mistake, so I have ended nothing and ask them nothing."
                ),
                Say.Plain($"Missing: {Names(hold)}."),
                Say.Quiet($"Whoever comes back goes on as before, whatever you say here."),
            ],
            Press.Primary("It is a mistake", new DismissMissing(hold.Id)),
            Press.Danger("They have left", new ConfirmMissing(hold.Id))
        );

    private static Card Confirmed(DirectoryHoldView hold) =>
        new(
            Say.Title($"Noted: they have left"),
            [
                Say.Plain(
                    $"Whoever is still missing after seven days counts as gone, and their partners can be matched again. Until then their partners see nothing of it."
                ),
                Say.Quiet($"Still missing: {hold.Missing}. Whoever comes back before that goes on as before."),
            ],
            Press.Plain("Cohorts", new ShowCohorts())
        );

    private static Card Dismissed() =>
        new(
            Say.Title($"Noted: it is a mistake"),
            [Say.Plain($"Everybody takes part as before, whatever the directory says of them now.")],
            Press.Plain("Cohorts", new ShowCohorts())
        );

    private static string Names(DirectoryHoldView hold)
    {
        var names = hold.Names.Select(name => Listing.Clip(name, LongestName)).ToList();
        var more = hold.Missing - names.Count;
        return Listing.Of(more > 0 ? [.. names, $"{more} more"] : names, DirectoryHoldView.Named + 1);
    }

    private static string Count(int people) => people == 1 ? "1 person" : $"{people} people";
}
