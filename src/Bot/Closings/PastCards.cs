using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Closings;

/// <summary>The list of what somebody has completed, a page at a time.</summary>
internal static class PastCards
{
    private const int LongestNames = 160;

    public static Card Page(PastPage page, WorkingTime reader) =>
        page.Mentorships.Count == 0 && page.Page == 0
            ? new(
                ClosingText.PastNoneTitle,
                [Say.Plain(ClosingText.PastNoneLead)],
                Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
            )
            : new(
                ClosingText.PastTitle,
                [.. page.Mentorships.Select(one => Tile(one, reader))],
                [
                    .. page.HasMore
                        ? [Press.Plain(ClosingText.Earlier, new ShowPastPage(page.Page + 1))]
                        : Array.Empty<CardAction>(),
                    .. page.Page > 0
                        ? [Press.Plain(ClosingText.Later, new ShowPastPage(page.Page - 1))]
                        : Array.Empty<CardAction>(),
                    Press.Plain(PartnerText.MyMentorships, new ShowMentorships()),
                ]
            );

    private static Container Tile(PastMentorship one, WorkingTime reader)
    {
        var names = Listing.Clip(PartnerNames.Of(one.Partners), LongestNames);
        return Layout.Tile(
            SafeText.Of(names),
            [ClosingText.PastLine(one.Cohort, LocalDates.Day(one.EndedAt, reader))],
            SafeText.Of(Titles.Of(names)),
            new ShowClosing(one.Id)
        );
    }
}
