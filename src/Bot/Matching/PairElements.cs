using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.MatchRuns.Results;

namespace MentorBot.Bot.Matching;

/// <summary>Shows a pair or circle to a coordinator: its members, fit, reasons and alternatives.</summary>
internal static class PairElements
{
    /// <summary>The number of skills that one reason names.</summary>
    private const int MostFacts = 3;

    public static Container Of(PreviewPair pair) =>
        Layout.Frame([
            Layout.WithBadge(new SafeText($"**{Names(pair)}**"), Layout.Badge(MatchText.Fit(Fit(pair.Score)))),
            .. Quiet(string.Join(" · ", Reasons(pair))),
            .. Quiet(string.Join(' ', Alternatives(pair))),
        ]);

    /// <summary>Such as "Ada Lovelace and Grace Hopper".</summary>
    public static SafeText Names(PreviewPair pair) =>
        SafeText.Of(Listing.Of(pair.People.Select(person => PreviewElements.Short(person.Name))));

    /// <summary>A score as people read it, from 0 to 100.</summary>
    public static int Fit(int score) => (score + 5) / 10;

    private static IEnumerable<CardElement> Quiet(string words) =>
        words.Length == 0 ? [] : [Say.Quiet(new SafeText(words))];

    private static IEnumerable<string> Reasons(PreviewPair pair)
    {
        var terms = pair.Terms.Select(term => term with { Facts = [.. term.Facts.Take(MostFacts)] });
        return pair.People is [var first, var second]
            ? ReasonWords.For(terms, Side(first), Side(second)).Select(reason => reason.Value)
            : [ShortReasons.Of(pair).Value];
    }

    private static IEnumerable<string> Alternatives(PreviewPair pair)
    {
        if (pair.Locked)
        {
            yield return PairText.Locked.Value;
        }

        if (pair.NextBest is { } next)
        {
            var (to, partner) = (PreviewElements.Short(pair.People[^1].Name), PreviewElements.Short(next.Partner));
            yield return next.Score > pair.Score
                ? PairText.FitsBetter(to, partner, Fit(next.Score)).Value
                : PairText.NextBest(to, partner, Fit(next.Score)).Value;
        }

        if (pair.PriceToBar is { Exact: true } price)
        {
            yield return PairPrices.ToPart(price).Value;
        }
    }

    private static PairSide Side(PreviewPerson person) =>
        new(PreviewElements.Short(person.Name), person.Role, person.Offers, person.Wants);
}
