using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Exchange;

/// <summary>The parts of cards that say what people bring, which the reminder of a session shares.</summary>
internal static class ExchangeParts
{
    private const int LongestBefore = 120;
    private const int LongestNoted = 200;

    /// <summary>Whose turn it is, what the others bring, what was noted last time, and the question itself.</summary>
    /// <param name="draft">What is filled in.</param>
    public static IReadOnlyList<CardElement> Question(MentorshipView view, ContributionDraft draft) =>
        [.. Turn(view), .. OfOthers(view), .. Before(view), .. ExchangeForm.Inputs(draft), Say.Quiet(WhoSees(view))];

    /// <summary>The same for somebody who has said what they bring.</summary>
    public static IReadOnlyList<CardElement> Answered(MentorshipView view) =>
        [.. Turn(view), .. Mine(view), .. OfOthers(view), .. Before(view)];

    /// <summary>What all bring, without what was before.</summary>
    public static IReadOnlyList<CardElement> Brought(MentorshipView view) =>
        [.. Turn(view), .. OfOthers(view), .. Mine(view)];

    public static SafeText WhoSees(MentorshipView view) =>
        view.Exchange is { Takeaway: null, NextStep: null } ? ExchangeText.WhoSees : ExchangeText.WhoSeesNoted;

    private static IEnumerable<CardElement> Turn(MentorshipView view) =>
        ExchangeWords.Turn(view) is { } words ? [Layout.Row("ArrowSync", "↻", words)] : [];

    private static IEnumerable<CardElement> Mine(MentorshipView view) =>
        Framed(ExchangeText.YouBring, view.Exchange.Of(view.Me.Id));

    private static IEnumerable<CardElement> OfOthers(MentorshipView view) =>
        view.Partners.SelectMany(partner =>
            Framed(ExchangeText.TheyBring(ExchangeWords.NameOf(partner)), view.Exchange.Of(partner.Id))
        );

    private static IEnumerable<CardElement> Framed(SafeText who, ContributionDraft draft) =>
        draft.IsBlank
            ? []
            :
            [
                Layout.Frame([
                    new TextBlock(who.Value) { Weight = "Bolder" },
                    .. draft.Stuck is { } stuck ? [Say.Plain(ExchangeText.Stuck(stuck))] : Array.Empty<CardElement>(),
                    .. draft.Worked is { } worked
                        ? [Say.Plain(ExchangeText.Worked(worked))]
                        : Array.Empty<CardElement>(),
                ]),
            ];

    /// <summary>What the others were stuck on last time, and what the reader took from it.</summary>
    private static IEnumerable<CardElement> Before(MentorshipView view)
    {
        foreach (var one in view.Exchange.Brought)
        {
            if (one.LastStuck is { } words && view.Partners.FirstOrDefault(p => p.Id == one.Person) is { } partner)
            {
                yield return Layout.Row(
                    "Question",
                    "?",
                    ExchangeText.LastStuck(ExchangeWords.NameOf(partner), Listing.Clip(words, LongestBefore))
                );
            }
        }

        foreach (var row in Noted(view))
        {
            yield return row;
        }
    }

    /// <summary>The reader's takeaway and next step; nothing if there are none.</summary>
    public static IEnumerable<CardElement> Noted(MentorshipView view)
    {
        if (view.Exchange.Takeaway is { } took)
        {
            yield return Layout.Row("Lightbulb", "💡", ExchangeText.Took(Listing.Clip(took, LongestNoted)));
        }

        if (view.Exchange.NextStep is { } step)
        {
            yield return Layout.Row("ArrowRight", "→", ExchangeText.Step(Listing.Clip(step, LongestNoted)));
        }
    }
}
