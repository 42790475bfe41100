using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Requests;

/// <summary>Everything that is open between somebody and their colleagues, each with one way on.</summary>
internal static class MyRequestsCards
{
    private const int MostShown = 5;

    public static Card Of(OpenMatters all, WorkingTime reader) =>
        all.Count == 0
            ? new(
                RequestText.NoneTitle,
                [Say.Plain(RequestText.NoneLead)],
                Press.Primary(RequestText.FindHelp, new FindHelp("")),
                Press.Plain(RequestText.SaveOffer, new ShowHelpOffer())
            )
            : new(
                RequestText.MineTitle,
                [
                    .. Section(RequestText.MineReceived, [.. all.Requests.Where(view => !view.IsMine)], reader),
                    .. Section(RequestText.MineSent, [.. all.Requests.Where(view => view.IsMine)], reader),
                    .. Bookings(all.Bookings, reader),
                    .. Waits(all.Waits),
                ],
                Press.Plain(RequestText.FindHelp, new FindHelp("")),
                Press.More(Press.Plain(RequestText.SaveOffer, new ShowHelpOffer()))
            );

    private static IEnumerable<CardElement> Section(
        SafeText name,
        IReadOnlyList<HelpRequestView> views,
        WorkingTime reader
    ) => views.Count == 0 ? [] : [Say.Subheading(name), .. views.Take(MostShown).Select(view => Tile(view, reader))];

    private static Container Tile(HelpRequestView view, WorkingTime reader) =>
        Layout.Tile(
            SafeText.Of(RequestWords.Given(view)),
            [RequestText.TileUntil(RequestWords.Skill(view.Skill), LocalDates.Day(view.AnswerBy, reader))],
            SafeText.Of(Titles.Of(RequestWords.Given(view))),
            new ShowHelpRequest(view.Id)
        );

    private static IEnumerable<CardElement> Bookings(IReadOnlyList<SlotView> slots, WorkingTime reader) =>
        slots.Count == 0
            ? []
            : [Say.Subheading(RequestText.MineBookings), .. slots.Take(MostShown).Select(slot => Tile(slot, reader))];

    private static Container Tile(SlotView slot, WorkingTime reader)
    {
        var other = slot.Mine == SlotPart.Host ? slot.Booker : slot.Host;
        var name = other is { } person ? RequestWords.Given(person.Name) : RequestText.Someone.Plain;
        var time = LocalDates.DayAndTime(slot.StartsAt, reader);
        return Layout.Tile(
            SafeText.Of(name),
            [slot.HeldUntil is null ? SafeText.Of(time) : RequestText.TileHeld(time)],
            RequestText.TileTalk(Titles.Of(name), time),
            new ShowBooking(slot.Id)
        );
    }

    private static IEnumerable<CardElement> Waits(IReadOnlyList<string> waits) =>
        waits.Count == 0
            ? []
            :
            [
                Say.Subheading(RequestText.MineWaits),
                .. waits.Select(skill =>
                    Layout.Tile(
                        SafeText.Of(RequestWords.Skill(skill)),
                        [RequestText.WaitTile],
                        SafeText.Of(Titles.Of(RequestWords.Skill(skill))),
                        new StopWaitingForSkill(skill)
                    )
                ),
            ];
}

/// <summary>What is open between somebody and their colleagues.</summary>
/// <param name="Requests">Open requests, sent and received.</param>
/// <param name="Waits">Skills that the reader waits for.</param>
/// <param name="Bookings">Bookings to come, and times that are held for the reader.</param>
internal sealed record OpenMatters(
    IReadOnlyList<HelpRequestView> Requests,
    IReadOnlyList<string> Waits,
    IReadOnlyList<SlotView> Bookings
)
{
    public int Count => Requests.Count + Waits.Count + Bookings.Count;
}
