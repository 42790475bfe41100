using System.Globalization;
using MentorBot.Bot.Cards;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;

namespace MentorBot.Bot.Text;

/// <summary>
/// Explains why two people were matched, in a few words for each term of their score. Terms without points are left out, so
/// that no reason is shown that did not count.
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
            ScoreTermKind.OverlapHours when term.Facts is ["1"] => [ReasonText.OneHour],
            ScoreTermKind.OverlapHours => [ReasonText.Hours(string.Join(", ", term.Facts.Select(Number)))],
            ScoreTermKind.Format => [Format(term)],
            ScoreTermKind.SecondLanguage => [ReasonText.Languages(List([.. term.Facts.Select(LanguageOf)]))],
            ScoreTermKind.OtherDepartment => [ReasonText.Departments],
            _ => OfWishes(term, IsRead(one, other)),
        };

    /// <summary>A number as it is stored, the way the reader writes it.</summary>
    public static string Number(string stored) =>
        decimal.TryParse(stored, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.#", CultureInfo.CurrentCulture)
            : stored;

    private static List<SafeText> OfWishes(ScoreTerm term, bool isRead) =>
        term.Kind switch
        {
            ScoreTermKind.SharedInterests => [BothLike(Skills(term.Facts), isRead)],
            ScoreTermKind.Preference when term.Facts is ["Both"] =>
            [
                isRead ? ReasonText.YouBothAsked : ReasonText.BothAsked,
            ],
            // A one-sided preference would reveal to somebody without one what the other person said.
            ScoreTermKind.Preference => [],
            ScoreTermKind.Experience => [isRead ? ReasonText.OneOfYouKnows : ReasonText.OneKnows],
            ScoreTermKind.Inclusion => [ReasonText.Inclusion(List(term.Facts))],
            _ => throw new ArgumentOutOfRangeException(nameof(term), term.Kind, "No words for this term."),
        };

    private static SafeText BothLike(string interests, bool isRead) =>
        isRead ? ReasonText.YouBothLike(interests) : ReasonText.BothLike(interests);

    private static List<SafeText> Goals(IReadOnlyList<string> skills, PairSide one, PairSide other)
    {
        var taught = Given(skills, other, one).Concat(Given(skills, one, other)).ToList();
        return taught.Count > 0 ? taught
            : IsRead(one, other) ? [ReasonText.YouBothWant(Skills(skills))]
            : [ReasonText.BothWant(Skills(skills))];
    }

    private static IEnumerable<SafeText> Given(IReadOnlyList<string> skills, PairSide giver, PairSide taker)
    {
        IReadOnlyList<string> given = [.. skills.Where(s => giver.Offers.Contains(s) && taker.Wants.Contains(s))];
        if (given.Count > 0)
        {
            yield return taker.IsReader ? ReasonText.CanHelpYou(giver.Name, Skills(given))
            : giver.IsReader ? ReasonText.YouCanHelp(taker.Name, Skills(given))
            : ReasonText.CanHelp(giver.Name, taker.Name, Skills(given));
        }
    }

    private static SafeText Level(IReadOnlyList<string> levels, PairSide one, PairSide other)
    {
        var ahead = one.Role == MentoringRole.Mentor ? one : other;
        return (one.Role, levels is [var a, var b] && a == b) switch
        {
            (_, true) => ReasonText.SameLevel,
            (MentoringRole.Peer, false) => ReasonText.SimilarLevel,
            _ when ahead.IsReader => ReasonText.YouAreAhead,
            _ => ReasonText.IsAhead(ahead.Name),
        };
    }

    private static SafeText Format(ScoreTerm term) =>
        term.Facts is [var format] && Enum.TryParse<MeetingFormat>(format, out var meets)
            ? meets switch
            {
                MeetingFormat.Remote => ReasonText.Remote,
                MeetingFormat.InPerson => ReasonText.InPerson,
                _ => ReasonText.Either,
            }
            : ReasonText.Format;

    private static string LanguageOf(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code).DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }

    private static bool IsRead(PairSide one, PairSide other) => one.IsReader || other.IsReader;

    private static string Skills(IReadOnlyList<string> skills) => List([.. skills.Select(SkillCatalogue.NameOf)]);

    /// <summary>Such as "SQL", "SQL and C#" or "SQL, C# and 4 more".</summary>
    private static string List(IReadOnlyList<string> items) =>
        Listing.Of(items, items.Count > MostListed ? MostListed - 1 : MostListed);
}

/// <summary>One of the two people, from the reader's point of view.</summary>
/// <param name="IsReader">Addressed as "you" instead of by name; false for both when a coordinator reads.</param>
internal sealed record PairSide(
    string Name,
    MentoringRole Role,
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Wants,
    bool IsReader = false
);
