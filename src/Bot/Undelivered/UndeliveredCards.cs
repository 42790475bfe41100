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
                UndeliveredText.Title(stuck.Total),
                [
                    Say.Plain(UndeliveredText.Lead),
                    .. stuck.Notices.Select((notice, i) => Line(notice, i + 1, reader)),
                    new ChoiceInput(Chosen, UndeliveredText.Choose.Plain, [.. stuck.Notices.Select(ToChoose)])
                    {
                        IsMultiSelect = true,
                        Style = "expanded",
                    },
                ],
                [.. Actions(stuck, page)]
            )
            {
                Eyebrow = UndeliveredText.Eyebrow(page + 1, Pages(stuck)),
            };

    /// <summary>Asks for confirmation before deciding on a whole page.</summary>
    public static Card WholePage(StuckPage stuck, int page)
    {
        NoticeId[] ids = [.. stuck.Notices.Select(notice => notice.Id)];
        var maybe = stuck.Notices.Count(notice => notice.State == NoticeState.Ambiguous);
        var names = Listing.Of(stuck.Notices.Select(n => Listing.Clip(n.Name, LongestName)).Distinct());
        return new(
            UndeliveredText.WholeTitle(ids.Length),
            [
                Say.Plain(UndeliveredText.To(names)),
                .. maybe > 0 ? [Say.Plain(UndeliveredText.MayHaveArrived(maybe))] : Array.Empty<CardElement>(),
                Say.Quiet(UndeliveredText.WholeQuiet),
            ],
            Press.Primary(UndeliveredText.ResendAll, new SendAllAgain(ids, page)),
            Press.Plain(UndeliveredText.Back, new ShowUndeliveredPage(page)),
            Press.Danger(UndeliveredText.DropAll, new LeaveAll(ids, page))
        );
    }

    private static Card Nothing() =>
        new(
            UndeliveredText.NothingTitle,
            [Say.Plain(UndeliveredText.NothingLead)],
            Press.Plain(UndeliveredText.Cohorts, new ShowCohorts())
        );

    private static TextBlock Line(StuckNotice notice, int number, WorkingTime reader) =>
        Say.Plain(
            UndeliveredText.Line(
                number,
                Listing.Clip(notice.Name, LongestName),
                NoticeWords.Of(notice.Kind),
                LocalDates.Day(notice.Since, reader),
                NoticeWords.Why(notice)
            )
        );

    private static Choice ToChoose(StuckNotice notice, int index) =>
        Say.Choice(
            Listing.Clip(
                UndeliveredText.Choice(index + 1, notice.Name, NoticeWords.Of(notice.Kind)).Plain,
                LongestChoice
            ),
            notice.Id.ToString()
        );

    private static IEnumerable<CardAction> Actions(StuckPage stuck, int page)
    {
        yield return Press.Primary(UndeliveredText.Resend, new SendChosenAgain(page));
        yield return Press.Plain(UndeliveredText.Drop, new LeaveChosen(page));
        if (page + 1 < Pages(stuck))
        {
            yield return Press.Plain(UndeliveredText.Next, new ShowUndeliveredPage(page + 1));
        }

        if (page > 0)
        {
            yield return Press.More(Press.Plain(UndeliveredText.Previous, new ShowUndeliveredPage(page - 1)));
        }

        yield return Press.More(Press.Plain(UndeliveredText.AllOfPage, new ConsiderWholePage(page)));
    }

    private static int Pages(StuckPage stuck) => Math.Max(1, (stuck.Total + PageSize - 1) / PageSize);
}
