using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Undelivered;

/// <summary>Lists messages that could not be delivered, or may have been, page by page.</summary>
internal static class UndeliveredCards
{
    public const string Chosen = "chosen";
    public const int PageSize = 8;
    private const int LongestName = 60;
    private const int LongestChoice = 90;

    public static Card Page(StuckPage stuck, int page, WorkingTime reader) =>
        stuck.Total == 0
            ? Nothing()
            : new(
                Say.Title($"Undelivered messages: {stuck.Total}"),
                [
                    Say.Quiet(
                        $"The oldest first. Page {page + 1} of {Pages(stuck)}. What you send again is made anew, so it says what is true now."
                    ),
                    .. stuck.Notices.Select((notice, i) => Line(notice, i + 1, reader)),
                    new ChoiceInput(Chosen, "Choose messages", [.. stuck.Notices.Select(ToChoose)])
                    {
                        IsMultiSelect = true,
                        Style = "expanded",
                    },
                ],
                [.. Actions(stuck, page)]
            );

    /// <summary>Asks for confirmation before deciding on a whole page.</summary>
    public static Card WholePage(StuckPage stuck, int page)
    {
        NoticeId[] ids = [.. stuck.Notices.Select(notice => notice.Id)];
        var maybe = stuck.Notices.Count(notice => notice.State == NoticeState.Ambiguous);
        return new(
            Say.Title($"All {ids.Length} messages of this page?"),
            [
                Say.Plain($"To {Listing.Of(stuck.Notices.Select(n => Listing.Clip(n.Name, LongestName)).Distinct())}."),
                .. maybe > 0
                    ?
                    [
                        Say.Plain(
                            $"{maybe} of them may have arrived already. If you send those again, people may get them twice."
                        ),
                    ]
                    : Array.Empty<CardElement>(),
                Say.Quiet($"What is left is not sent any more. This is noted in the audit trail."),
            ],
            Press.Primary("Yes, send all again", new SendAllAgain(ids, page)),
            Press.Danger("Yes, leave all", new LeaveAll(ids, page)),
            Press.Plain("Back", new ShowUndeliveredPage(page))
        );
    }

    private static Card Nothing() =>
        new(
            Say.Title($"Nothing is undelivered"),
            [Say.Plain($"Every message has been sent, or waits for its time.")],
            Press.Plain("Cohorts", new ShowCohorts())
        );

    private static TextBlock Line(StuckNotice notice, int number, WorkingTime reader) =>
        Say.Plain(
            $"{number}\\. **{Listing.Clip(notice.Name, LongestName)}**: {NoticeWords.Of(notice.Kind)}, since {LocalDates.Day(notice.Since, reader)}; {NoticeWords.Why(notice)}."
        );

    private static Choice ToChoose(StuckNotice notice, int index) =>
        Say.Choice(
            Listing.Clip($"{index + 1}: {NoticeWords.Of(notice.Kind)} to {notice.Name}", LongestChoice),
            notice.Id.ToString()
        );

    private static IEnumerable<CardAction> Actions(StuckPage stuck, int page)
    {
        yield return Press.Primary("Send chosen again", new SendChosenAgain(page));
        yield return Press.Plain("Leave chosen", new LeaveChosen(page));
        yield return Press.Plain("All of this page…", new ConsiderWholePage(page));
        if (page > 0)
        {
            yield return Press.Plain("Previous", new ShowUndeliveredPage(page - 1));
        }

        if (page + 1 < Pages(stuck))
        {
            yield return Press.Plain("Next", new ShowUndeliveredPage(page + 1));
        }
    }

    private static int Pages(StuckPage stuck) => Math.Max(1, (stuck.Total + PageSize - 1) / PageSize);
}
