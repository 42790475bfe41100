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

    public static Card Nobody() => new(MissingText.NobodyTitle, [Say.Plain(MissingText.NobodyLead)], Onward());

    private static Card Open(DirectoryHoldView hold) =>
        new(
            MissingText.OpenTitle(hold.Missing),
            [
                Say.Plain(MissingText.OpenLead),
                Say.Plain(MissingText.Names(Names(hold))),
                Say.Quiet(MissingText.OpenQuiet),
            ],
            Press.Primary(MissingText.AMistake, new DismissMissing(hold.Id)),
            Press.Danger(MissingText.TheyLeft, new ConfirmMissing(hold.Id))
        )
        {
            Eyebrow = MissingText.OpenEyebrow(hold.People),
        };

    private static Card Confirmed(DirectoryHoldView hold) =>
        new(
            MissingText.ConfirmedTitle,
            [Say.Plain(MissingText.ConfirmedLead), Say.Quiet(MissingText.ConfirmedQuiet(hold.Missing))],
            Onward()
        );

    private static Card Dismissed() =>
        new(MissingText.DismissedTitle, [Say.Plain(MissingText.DismissedLead)], Onward());

    private static CardAction Onward() => Press.Plain(MissingText.Cohorts, new ShowCohorts());

    private static string Names(DirectoryHoldView hold)
    {
        var names = hold.Names.Select(name => Listing.Clip(name, LongestName)).ToList();
        var more = hold.Missing - names.Count;
        return Listing.Of(more > 0 ? [.. names, MissingText.More(more).Plain] : names, DirectoryHoldView.Named + 1);
    }
}
