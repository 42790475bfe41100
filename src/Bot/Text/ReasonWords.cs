using System.Globalization;
using MentorBot.Bot.Cards;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;

namespace MentorBot.Bot.Text;

/// <summary>
/// Explains why two people were matched, in sentences built from the terms of their score. Terms without points are
/// left out, so that no reason is shown that did not count.
/// </summary>
internal static class ReasonWords
{
    private const int MostListed = 6;

    /// <param name="one">The reader, if one of the two is reading.</param>
    public static IReadOnlyList<SafeText> For(IEnumerable<ScoreTerm> terms, PairSide one, PairSide other) =>
        [.. terms.Where(term => term.Points > 0).SelectMany(term => Of(term, one, other))];

    private static List<SafeText> Of(ScoreTerm term, PairSide one, PairSide other) =>
        term.Kind switch
        {
            ScoreTermKind.Goals => Goals(term.Facts, one, other),
            ScoreTermKind.Level => [Level(term.Facts, one, other)],
            ScoreTermKind.OverlapHours => [Say.Title($"{Both(one, other)} work {Hours(term)} at the same time.")],
            ScoreTermKind.Format => [Say.Title($"{Both(one, other)} {MeetsAs(term)}.")],
            ScoreTermKind.SecondLanguage => [Say.Title($"{Both(one, other)} share the languages {Languages(term)}.")],
            ScoreTermKind.OtherDepartment => [Say.Title($"{Both(one, other)} come from different departments.")],
            _ => OfWishes(term, one, other),
        };

    private static List<SafeText> OfWishes(ScoreTerm term, PairSide one, PairSide other) =>
        term.Kind switch
        {
            ScoreTermKind.SharedInterests =>
            [
                Say.Title($"{Both(one, other)} share an interest in {List(term.Facts)}."),
            ],
            ScoreTermKind.Preference when term.Facts is ["Both"] =>
            [
                Say.Title($"{Both(one, other)} wished for one another."),
            ],
            // A one-sided preference would reveal to somebody without one what the other person said.
            ScoreTermKind.Preference => [],
            ScoreTermKind.Experience => [Say.Title($"One of the two has been through a programme before.")],
            ScoreTermKind.Inclusion => [Say.Title($"It serves a goal of this cohort: {List(term.Facts)}")],
            _ => throw new ArgumentOutOfRangeException(nameof(term), term.Kind, "No words for this term."),
        };

    private static List<SafeText> Goals(IReadOnlyList<string> skills, PairSide one, PairSide other)
    {
        var taught = Given(skills, other, one).Concat(Given(skills, one, other)).ToList();
        return taught.Count > 0 ? taught : [Say.Title($"{Both(one, other)} share an interest in {List(skills)}.")];
    }

    private static IEnumerable<SafeText> Given(IReadOnlyList<string> skills, PairSide giver, PairSide taker)
    {
        IReadOnlyList<string> given = [.. skills.Where(s => giver.Offers.Contains(s) && taker.Wants.Contains(s))];
        if (given.Count > 0)
        {
            var (offers, wants) = (giver.IsReader ? "offer" : "offers", taker.IsReader ? "want" : "wants");
            yield return Say.Title($"{giver.Subject} {offers} {List(given)}, which {taker.Object} {wants} to learn.");
        }
    }

    private static SafeText Level(IReadOnlyList<string> levels, PairSide one, PairSide other)
    {
        var ahead = one.Role == MentoringRole.Mentor ? one : other;
        var behind = one.Role == MentoringRole.Mentor ? other : one;
        return (one.Role, levels is [var a, var b] && a == b) switch
        {
            (_, true) => Say.Title($"{Both(one, other)} have the same experience."),
            (MentoringRole.Peer, false) => Say.Title($"{Both(one, other)} have similar experience."),
            _ when ahead.IsReader => Say.Title($"You are ahead of {behind.Object} in experience."),
            _ => Say.Title($"{ahead.Subject} is ahead of {behind.Object} in experience."),
        };
    }

    private static string Hours(ScoreTerm term) =>
        term.Facts is ["1"] ? "1 hour a day" : $"{string.Join(", ", term.Facts)} hours a day";

    private static string MeetsAs(ScoreTerm term) =>
        term.Facts is [var format] && Enum.TryParse<MeetingFormat>(format, out var meets)
            ? meets switch
            {
                MeetingFormat.Remote => "are happy to meet remotely",
                MeetingFormat.InPerson => "are happy to meet in person",
                _ => "can meet in person or remotely",
            }
            : "can meet in the same way";

    private static string Languages(ScoreTerm term) => List([.. term.Facts.Select(LanguageOf)]);

    private static string LanguageOf(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }

    private static SafeText Both(PairSide one, PairSide other) =>
        one.IsReader || other.IsReader ? Say.Title($"You both") : Say.Title($"{one.Name} and {other.Name}");

    /// <summary>Such as "SQL", "SQL and C#" or "SQL, C# and 4 more".</summary>
    private static string List(IReadOnlyList<string> items) =>
        items.Count switch
        {
            < 2 => string.Concat(items),
            <= MostListed => $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}",
            _ => $"{string.Join(", ", items.Take(MostListed - 1))} and {items.Count - MostListed + 1} more",
        };
}

/// <summary>One of the two people, from the reader's point of view.</summary>
/// <param name="IsReader">Addressed as "you" instead of by name; false for both when a coordinator reads.</param>
internal sealed record PairSide(
    string Name,
    MentoringRole Role,
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Wants,
    bool IsReader = false
)
{
    public string Subject => IsReader ? "You" : Name;
    public string Object => IsReader ? "you" : Name;
}
