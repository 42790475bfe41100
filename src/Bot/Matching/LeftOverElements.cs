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
                .. Lines(preview)
                    .Select(line => Say.Plain(MatchText.LeftOverLine(line.People, line.Why, Named(line, MostNamed)))),
            ];
    }

    /// <summary>Most people first. Reasons that read the same are one line.</summary>
    public static IEnumerable<LeftOverLine> Lines(MatchPreview preview) =>
        Groups(preview)
            .GroupBy(group => group.Why, StringComparer.Ordinal)
            .Select(same => new LeftOverLine(
                new SafeText(same.Key),
                same.Sum(group => group.People),
                [.. same.SelectMany(group => group.Names).Select(PreviewElements.Short)]
            ))
            .OrderByDescending(line => line.People);

    /// <summary>The first of them by name, and how many more there are.</summary>
    public static SafeText Named(LeftOverLine line, int most)
    {
        var named = line.Names.Take(most).ToList();
        return line.People > named.Count
            ? MatchDetailText.AndMore(string.Join(", ", named), line.People - named.Count)
            : SafeText.Of(Listing.Of(named, most));
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
}

/// <summary>People who get no match for the same reason.</summary>
/// <param name="Names">Of the first of them.</param>
internal sealed record LeftOverLine(SafeText Why, int People, IReadOnlyList<string> Names);
