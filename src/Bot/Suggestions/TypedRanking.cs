using System.Text.RegularExpressions;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Bot.Suggestions;

/// <summary>
/// Parses a typed ranking: <c>Ben first, not Dan</c>, <c>2, 1</c>, <c>1. Ben 2. Cleo</c>, <c>no preference</c>. People
/// named without a rank are ranked in the order in which they are named.
/// </summary>
internal static partial class TypedRanking
{
    /// <summary>A few people are suggested; what is behind so many parts is one more, which names nobody.</summary>
    private const int MostParts = 20;

    private static readonly string[] Indifferent =
    [
        "no preference",
        "no preferences",
        "any",
        "anyone",
        "anybody",
        "whoever",
        "all fine",
        "all are fine",
        "everybody is fine",
        "anyone is fine",
        "i don't mind",
        "i do not mind",
        "egal",
        "mir egal",
        "ist mir egal",
        "ist mir gleich",
        "mir gleich",
        "alle passen",
        "alle sind gut",
    ];

    private static readonly string[] Everybody =
    [
        "all",
        "all of them",
        "everybody",
        "everyone",
        "alle",
        "alle drei",
        "jeder",
    ];

    /// <returns>Null if the text is not an answer at all.</returns>
    public static TypedAnswer? Read(string text, ShortlistView view)
    {
        if (Indifferent.Contains(CommandWords.Normalise(text)))
        {
            return new(new Dictionary<int, SuggestionAnswer>(), null, IsIndifferent: true);
        }

        var reading = new RankingReading(view.People);
        foreach (var (part, joint) in PartsOf(text).Where(part => CommandWords.Normalise(part.Words).Length > 0))
        {
            reading.Take(part, joint);
        }

        return reading.Said.Count == 0 ? null : new(reading.Said, reading.Unclear, IsIndifferent: false);
    }

    /// <summary>Whether the words stand for everybody on the list.</summary>
    public static bool IsEverybody(string words) => Indifferent.Contains(words) || Everybody.Contains(words);

    /// <param name="words">In lower case, without anything that separates.</param>
    /// <param name="next">The rank of somebody who is named without one.</param>
    public static (string Who, SuggestionAnswer Answer, bool IsMarked) Part(string words, SuggestionAnswer next)
    {
        if (Veto().Match(words) is { Success: true } veto)
        {
            return (veto.Groups["who"].Value, SuggestionAnswer.RatherNot, true);
        }

        return Ordinal().Match(words) is { Success: true } ordinal
            ? (ordinal.Groups["who"].Value, RankIn(ordinal.Groups["rank"].Value), true)
            : (words, next, false);
    }

    /// <summary>Each part with what joins it to the one before.</summary>
    private static IEnumerable<(string Words, string Joint)> PartsOf(string text)
    {
        var (start, joint) = (0, "");
        foreach (var between in Between().Matches(text).Cast<Match>().Take(MostParts))
        {
            yield return (text[start..between.Index], joint);
            (start, joint) = (between.Index + between.Length, InEnglish(between.Value.Trim().ToLowerInvariant()));
        }

        yield return (text[start..], joint);
    }

    private static string InEnglish(string joint) =>
        joint switch
        {
            "dann" or "und dann" or "and then" => "then",
            "und" => "and",
            "aber" => "but",
            "oder" => "or",
            _ => joint,
        };

    private static SuggestionAnswer RankIn(string word) =>
        word[0] switch
        {
            'f' or 'e' or '1' => SuggestionAnswer.First,
            's' or 'z' or '2' => SuggestionAnswer.Second,
            _ => SuggestionAnswer.Third,
        };

    /// <summary>Looks around and so may backtrack, but from each character over one run of blanks at most.</summary>
    [GeneratedRegex(
        @"[,;\n]|\s(?:and then|then|and|but|or|nor|und dann|dann|und|aber|oder)\s|(?<=\p{L})[.]?\s+(?=[123][.)]\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^(?:(?:(?:anyone|anybody|everyone|everybody|all|alle|jeder) )?(?:rather not|not|no|never|veto|except|without|lieber nicht|nicht|kein|nie|außer|ohne)(?: with)?[: ]+(?<who>.+)|(?<who>.+?)[: ]+(?:rather not|not|no|never|lieber nicht|nicht|nie))$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Veto();

    [GeneratedRegex(
        @"^(?:(?<rank>first|second|third|1st|2nd|3rd|erste|zweite|dritte)(?: choice| wahl)?(?: is)?[: ]+(?<who>.+)|(?<rank>[123])[.):]? +(?<who>\D.*)|(?<who>.+?)[: ]+(?:is |as |my )*(?<rank>first|second|third|1st|2nd|3rd|erste|zweite|dritte)(?: choice| wahl)?)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Ordinal();
}
