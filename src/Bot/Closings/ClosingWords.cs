using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Closings;

/// <summary>Words about how a mentorship closes, which several cards share.</summary>
internal static class ClosingWords
{
    private const int MostListed = 10;
    private const int LongestNames = 160;
    private const int LongestInRecord = 60;

    public static SafeText With(MentorshipView view) =>
        SafeText.Of(Listing.Clip(PartnerNames.Listed(view), LongestNames));

    /// <summary>The last day on which the reader can look back.</summary>
    public static string LastDay(MentorshipView view, ClosingView closing) =>
        closing is { OpenUntil: null, EndsOn: { } day }
            ? LocalDates.Day(day.AddDays(-1))
            : LocalDates.LastDay(closing.OpenUntil ?? closing.EndsAt, view.Me.Working);

    /// <summary>Four questions for the last conversation.</summary>
    public static IEnumerable<CardElement> Questions =>
        new[] { ClosingText.Question1, ClosingText.Question2, ClosingText.Question3, ClosingText.Question4 }.Select(
            question => Layout.Row("Chat", "💬", question)
        );

    /// <summary>What the reader said, for their own eyes.</summary>
    public static IEnumerable<Fact> Facts(LookBackDraft said)
    {
        if (said.Takeaway is { } takeaway)
        {
            var title = said.IsTakeawayShared ? ClosingText.FactTakeawayShared : ClosingText.FactTakeaway;
            yield return Say.Fact(title, SafeText.Of(takeaway));
        }

        if (said.Thanks is { } thanks)
        {
            yield return Say.Fact(ClosingText.FactThanks, SafeText.Of(thanks));
        }

        if (said.StaysInTouch is { } touch)
        {
            yield return Say.Fact(ClosingText.FactTouch, Answer(touch));
        }

        if (said.TakesPartAgain is { } again)
        {
            yield return Say.Fact(ClosingText.FactAgain, Answer(again));
        }
    }

    /// <summary>Asks which mentorship it is about.</summary>
    public static Card Which(SafeText title, IReadOnlyList<MentorshipView> views, Func<MentorshipView, Button> opens) =>
        new(
            title,
            [
                .. views
                    .Take(MostListed)
                    .Select(view =>
                        Layout.Tile(
                            With(view),
                            [SafeText.Of(view.Cohort)],
                            SafeText.Of(Titles.Of(PartnerNames.Listed(view))),
                            opens(view)
                        )
                    ),
            ]
        );

    /// <summary>How somebody looked back, in the list of what is stored about them.</summary>
    public static CardElement Record(MyLookBack one, WorkingTime reader) =>
        Say.Plain(ClosingText.Record(LocalDates.Day(one.WrittenAt, reader), string.Join(" · ", Parts(one.Said))));

    private static IEnumerable<string> Parts(LookBackDraft said) =>
        new[]
        {
            Clipped(string.Join(" · ", new[] { said.Takeaway, said.Thanks }.OfType<string>())),
            said.StaysInTouch is { } touch ? ClosingText.RecordTouch(Answer(touch).Plain).Plain : null,
            said.TakesPartAgain is { } again ? ClosingText.RecordAgain(Answer(again).Plain).Plain : null,
        }.OfType<string>();

    private static string? Clipped(string words) =>
        words.Length == 0 ? null : Listing.Clip(words.ReplaceLineEndings(" "), LongestInRecord);

    private static SafeText Answer(bool isYes) => isYes ? ClosingText.Yes : ClosingText.No;
}
