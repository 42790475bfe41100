using MentorBot.Bot.Conversation;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Bot.Suggestions;

/// <summary>
/// What has been understood of a typed ranking so far. A whole name is tried before a word such as "not", and whoever
/// cannot be told for or against is unclear: nothing is taken for the opposite of what was meant.
/// </summary>
internal sealed class RankingReading(IReadOnlyList<SuggestedPerson> people)
{
    private bool isVeto;
    private bool isEverybody;

    public Dictionary<int, SuggestionAnswer> Said { get; } = [];

    /// <summary>The first words of which it is not clear whom they mean, or whether they are for or against.</summary>
    public string? Unclear { get; private set; }

    /// <param name="part">What stands between two separators.</param>
    /// <param name="joint">What joins it to the part before, such as "and".</param>
    public void Take(string part, string joint)
    {
        var words = CommandWords.Normalise(part);
        var isName = NamedIn.IsNameOf(words, people);
        if (!isName && TypedRanking.IsEverybody(words))
        {
            isEverybody = true;
            return;
        }

        var (who, answer, isMarked) = isName ? (words, Next, false) : TypedRanking.Part(words, Next);
        var isAgainst = isMarked ? answer == SuggestionAnswer.RatherNot : GoesOn(joint);
        if (isAgainst is { } against && NamedIn.Whom(who, people) is { } person)
        {
            Said[person.Position] = against ? SuggestionAnswer.RatherNot : answer;
        }
        else
        {
            Unclear ??= part.Trim();
        }

        (isVeto, isEverybody) = (isAgainst == true, false);
    }

    private SuggestionAnswer Next =>
        Enum.GetValues<SuggestionAnswer>()
            .Where(answer => answer.IsChoice())
            .FirstOrDefault(answer => !Said.ContainsValue(answer), SuggestionAnswer.Third);

    /// <summary>
    /// Whether a part without a word of its own is against somebody: "not Ben and Dan", "anyone but Dan". Null if it could
    /// be either, as in "not Ben, Dan".
    /// </summary>
    private bool? GoesOn(string joint) =>
        (isEverybody && joint == "but") || (isVeto && joint is ("and" or "or" or "nor")) ? true
        : isVeto ? (joint == "then" ? false : null)
        : joint is ("or" or "nor") && Said.Count > 0 ? null
        : false;
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
