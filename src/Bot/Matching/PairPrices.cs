using MentorBot.Bot.Cards;
using MentorBot.Domain.Matching;

namespace MentorBot.Bot.Matching;

/// <summary>
/// Says what it means for everybody else to keep two people apart or to bring them together: the gravest effect, in the order
/// in which a plan is made.
/// </summary>
internal static class PairPrices
{
    public static SafeText ToPart(PairPrice price) =>
        price switch
        {
            { Exact: false } => PairText.ApartUnknown,
            { People: > 0 } => PairText.ApartPeople(price.People),
            { Minimum: > 0 } => PairText.ApartMinimum(Points(price.Minimum)),
            { Points: > 0 } => PairText.ApartPoints,
            _ => PairText.ApartNothing,
        };

    public static SafeText ToJoin(PairPrice price) =>
        price switch
        {
            { Exact: false } => PairText.TogetherUnknown,
            { People: > 0 } => PairText.TogetherPeople(price.People),
            { Minimum: > 0 } => PairText.TogetherMinimum(Points(price.Minimum)),
            { Points: > 0 } => PairText.TogetherPoints,
            _ => PairText.TogetherNothing,
        };

    /// <summary>What is lost counts as one point at least.</summary>
    private static int Points(int score) => Math.Max(1, PairElements.Fit(score));
}
