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
            .. Quiet(string.Join(" · ", Reasons(pair).Select(words => words.Value))),
            .. Quiet(string.Join(' ', Alternatives(pair).Select(words => words.Value))),
        ]);

    /// <summary>Such as "Ada Lovelace and Grace Hopper".</summary>
    public static SafeText Names(PreviewPair pair) =>
        SafeText.Of(Listing.Of(pair.People.Select(person => PreviewElements.Short(person.Name))));

    /// <summary>A score as people read it, from 0 to 100.</summary>
    public static int Fit(int score) => (score + 5) / 10;

    private static IEnumerable<CardElement> Quiet(string words) =>
        words.Length == 0 ? [] : [Say.Quiet(new SafeText(words))];

    /// <summary>Why the two were matched, one reason each.</summary>
    public static IEnumerable<SafeText> Reasons(PreviewPair pair)
    {
        var terms = pair.Terms.Select(term => term with { Facts = [.. term.Facts.Take(MostFacts)] });
        return pair.People is [var first, var second]
            ? ReasonWords.For(terms, Side(first), Side(second))
            : [ShortReasons.Of(pair)];
    }

    /// <summary>Who else would fit, and what it would cost to part them, one sentence each.</summary>
    public static IEnumerable<SafeText> Alternatives(PreviewPair pair)
    {
        if (pair.Locked)
        {
            yield return PairText.Locked;
        }

        if (pair.NextBest is { } next)
        {
            var (to, partner) = (PreviewElements.Short(pair.People[^1].Name), PreviewElements.Short(next.Partner));
            yield return next.Score > pair.Score
                ? PairText.FitsBetter(to, partner, Fit(next.Score))
                : PairText.NextBest(to, partner, Fit(next.Score));
        }

        if (pair.PriceToBar is { Exact: true } price)
        {
            yield return PairPrices.ToPart(price);
        }
    }

    private static PairSide Side(PreviewPerson person) =>
        new(PreviewElements.Short(person.Name), person.Role, person.Offers, person.Wants);
}
