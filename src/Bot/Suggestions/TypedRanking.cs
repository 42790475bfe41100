using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
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
    ];

    /// <returns>Null if the text is not an answer at all.</returns>
    public static TypedAnswer? Read(string text, ShortlistView view)
    {
        if (Indifferent.Contains(CommandWords.Normalise(text)))
        {
            return new(new Dictionary<int, SuggestionAnswer>(), null, IsIndifferent: true);
        }

        var said = new Dictionary<int, SuggestionAnswer>();
        string? unclear = null;
        foreach (var part in Between().Split(text, MostParts).Where(part => CommandWords.Normalise(part).Length > 0))
        {
            var (who, answer) = Part(CommandWords.Normalise(part), said);
            if (NamedIn.Whom(who, view.People) is { } person)
            {
                said[person.Position] = answer;
            }
            else
            {
                unclear ??= part.Trim();
            }
        }

        return said.Count == 0 ? null : new(said, unclear, IsIndifferent: false);
    }

    private static (string Who, SuggestionAnswer Answer) Part(string words, Dictionary<int, SuggestionAnswer> before)
    {
        if (Veto().Match(words) is { Success: true } veto)
        {
            return (veto.Groups["who"].Value, SuggestionAnswer.RatherNot);
        }

        return Ordinal().Match(words) is { Success: true } ordinal
            ? (ordinal.Groups["who"].Value, RankIn(ordinal.Groups["rank"].Value))
            : (words, Next(before));
    }

    private static SuggestionAnswer RankIn(string word) =>
        word[0] switch
        {
            'f' or '1' => SuggestionAnswer.First,
            's' or '2' => SuggestionAnswer.Second,
            _ => SuggestionAnswer.Third,
        };

    private static SuggestionAnswer Next(Dictionary<int, SuggestionAnswer> before) =>
        Enum.GetValues<SuggestionAnswer>()
            .Where(answer => answer.IsChoice())
            .FirstOrDefault(answer => !before.ContainsValue(answer), SuggestionAnswer.Third);

    /// <summary>Looks around and so may backtrack, but from each character over one run of blanks at most.</summary>
    [GeneratedRegex(
        @"[,;\n]|\s(?:then|and|but)\s|(?<=\p{L})[.]?\s+(?=[123][.)]\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^(?:(?:rather not|not|no|never|veto|except|without)(?: with)?[: ]+(?<who>.+)|(?<who>.+?)[: ]+(?:rather not|not|no|never))$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Veto();

    [GeneratedRegex(
        @"^(?:(?<rank>first|second|third|1st|2nd|3rd)(?: choice)?(?: is)?[: ]+(?<who>.+)|(?<rank>[123])[.):]? +(?<who>\D.*)|(?<who>.+?)[: ]+(?:is |as |my )*(?<rank>first|second|third|1st|2nd|3rd)(?: choice)?)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Ordinal();
}

/// <summary>A ranking as it was typed.</summary>
/// <param name="Answers">By position in the list, for the people who were named.</param>
/// <param name="Unclear">The first words that match nobody on the list; null if everything was understood.</param>
/// <param name="IsIndifferent">Whether everybody on the list is fine.</param>
internal sealed record TypedAnswer(
    IReadOnlyDictionary<int, SuggestionAnswer> Answers,
    string? Unclear,
    bool IsIndifferent
)
{
    /// <summary>
    /// Merges the typed answer with the saved one. A new ranking replaces the old one, but an earlier "rather not"
    /// stays until that person is named again.
    /// </summary>
    public IReadOnlyDictionary<int, SuggestionAnswer> Beside(ShortlistView view)
    {
        var ranks = Answers.Values.Any(answer => answer.IsChoice());
        return view.People.ToDictionary(
            person => person.Position,
            person =>
                IsIndifferent ? SuggestionAnswer.NoPreference
                : Answers.TryGetValue(person.Position, out var said) ? said
                : ranks && person.Answer.IsChoice() ? SuggestionAnswer.NoPreference
                : person.Answer
        );
    }
}

/// <summary>Finds the person a typed name refers to.</summary>
internal static class NamedIn
{
    /// <param name="who">In lower case: a position, a full or partial name, or one with a typo.</param>
    /// <returns>Null if nobody or more than one person matches.</returns>
    public static SuggestedPerson? Whom(string who, IReadOnlyList<SuggestedPerson> people)
    {
        if (int.TryParse(who, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return people.FirstOrDefault(person => person.Position == number);
        }

        return Only(people.Where(person => Lower(person) == who))
            ?? Only(people.Where(person => $" {Lower(person)} ".Contains($" {who} ", StringComparison.Ordinal)))
            ?? Only(people.Where(person => Nearest.To(who, [Lower(person), .. Lower(person).Split(' ')]) is not null));
    }

    private static string Lower(SuggestedPerson person) => CommandWords.Normalise(person.Name);

    private static SuggestedPerson? Only(IEnumerable<SuggestedPerson> found) =>
        found.Take(2).ToList() is [var only] ? only : null;
}
