using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Results;

namespace MentorBot.Bot.Matching;

/// <summary>Shows a pair or circle to a coordinator: its members, score, reasons and alternatives.</summary>
internal static class PairElements
{
    /// <summary>The number of skills that one reason names.</summary>
    private const int MostFacts = 3;

    public static Container Of(PreviewPair pair) =>
        Layout.Frame([
            Layout.WithBadge(Names(pair), Layout.Badge($"{pair.Score}")),
            .. Quiet(string.Join(" · ", Reasons(pair))),
            .. Quiet(string.Join(' ', Alternatives(pair))),
        ]);

    private static IEnumerable<CardElement> Quiet(string words) =>
        words.Length == 0 ? [] : [Say.Quiet($"{new SafeText(words)}")];

    private static SafeText Names(PreviewPair pair) =>
        new(
            string.Join(
                pair.People.Count == 2 ? " and " : ", ",
                pair.People.Select(person => $"**{CardText.Escape(PreviewElements.Short(person.Name))}**")
            )
        );

    private static IEnumerable<string> Reasons(PreviewPair pair)
    {
        var terms = pair.Terms.Select(term => term with { Facts = [.. term.Facts.Take(MostFacts)] });
        return pair.People is [var first, var second]
            ? ReasonWords.For(terms, Side(first), Side(second)).Select(reason => reason.Value)
            : GroupReasons.For(terms);
    }

    private static IEnumerable<string> Alternatives(PreviewPair pair)
    {
        if (pair.Locked)
        {
            yield return "Locked by a coordinator.";
        }

        if (pair.NextBest is { } next)
        {
            var to = CardText.Escape(PreviewElements.Short(pair.People[^1].Name));
            yield return $"Next best for {to}: {CardText.Escape(PreviewElements.Short(next.Partner))}, {next.Score}.";
        }

        if (pair.PriceToBar is { } price)
        {
            yield return $"Barring the pair costs {Price(price)}.";
        }
    }

    /// <summary>Such as "a match for 2 and 38 points in all", or "nothing".</summary>
    public static string Price(PairPrice price)
    {
        if (!price.Exact)
        {
            return Bounds(price);
        }

        List<string> costs =
        [
            .. price.People > 0 ? [$"a match for {price.People}"] : Array.Empty<string>(),
            .. price.Minimum > 0 ? [$"{price.Minimum} points of the weakest pair"] : Array.Empty<string>(),
            .. price.Points > 0 ? [$"{PreviewWords.Number(price.Points)} points in all"] : Array.Empty<string>(),
        ];
        var gain =
            price.Points < 0 && costs.Count > 0
                ? $", and all scores together gain {PreviewWords.Number(-price.Points)}"
                : "";
        return costs.Count == 0 ? "nothing" : Listing.Of(costs) + gain;
    }

    private static string Bounds(PairPrice price) =>
        (price.Points, price.AtMost) switch
        {
            (> 0, { } most) =>
                $"at least {PreviewWords.Number(price.Points)} and at most {PreviewWords.Number(most)} points in all",
            (> 0, null) => $"at least {PreviewWords.Number(price.Points)} points in all",
            (_, { } most) => $"at most {PreviewWords.Number(most)} points in all",
            _ => "an unknown number of points",
        };

    private static PairSide Side(PreviewPerson person) =>
        new(PreviewElements.Short(person.Name), person.Role, person.Offers, person.Wants);
}
