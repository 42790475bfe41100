using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.MatchRuns.Results;

namespace MentorBot.Bot.Matching;

/// <summary>Who is left without a match and why, counted over everybody who signed up.</summary>
internal static class LeftOverElements
{
    private const int MostNamed = 4;

    public static IEnumerable<CardElement> Of(MatchPreview preview)
    {
        var people = Count(preview);
        return people == 0
            ? []
            :
            [
                Say.Subheading(MatchText.LeftOver(people)),
                .. Groups(preview)
                    .GroupBy(group => group.Why, StringComparer.Ordinal)
                    .OrderByDescending(same => same.Sum(group => group.People))
                    .Select(Line),
            ];
    }

    /// <summary>Everybody who signed up and gets nobody, also those who were not planned for.</summary>
    public static int Count(MatchPreview preview) =>
        preview.Unmatched.Sum(group => group.People) + preview.LeftOut.Sum(group => group.People);

    private static IEnumerable<(string Why, int People, IReadOnlyList<string> Names)> Groups(MatchPreview preview)
    {
        var circles = PreviewWords.AreCircles(preview.Summary);
        var left = preview.Unmatched.Select(group =>
            (UnmatchedCoordinatorWords.ForCoordinator(group.Reason, circles).Value, group.People, group.Names)
        );
        var notPlanned = preview.LeftOut.Select(group =>
            (UnmatchedCoordinatorWords.Of(group.Reason).Value, group.People, group.Names)
        );
        return left.Concat(notPlanned);
    }

    private static TextBlock Line(IGrouping<string, (string Why, int People, IReadOnlyList<string> Names)> same)
    {
        var people = same.Sum(group => group.People);
        var named = same.SelectMany(group => group.Names).Take(MostNamed).Select(PreviewElements.Short).ToList();
        var names =
            people > named.Count
                ? MatchDetailText.AndMore(string.Join(", ", named), people - named.Count)
                : SafeText.Of(Listing.Of(named));
        return Say.Plain(MatchText.LeftOverLine(people, new SafeText(same.Key), names));
    }
}
