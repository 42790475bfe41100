using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Bot.Suggestions;

/// <summary>The inputs of a shortlist, and how to read them back.</summary>
internal static class ShortlistForm
{
    /// <summary>The answers by position in the list; an unreadable value counts as no preference.</summary>
    public static IReadOnlyDictionary<int, SuggestionAnswer> Read(Form form, ShortlistView view) =>
        view.People.ToDictionary(
            person => person.Position,
            person => form.Choice<SuggestionAnswer>(IdOf(person)) ?? SuggestionAnswer.NoPreference
        );

    /// <summary>
    /// These answers and those about people who are not shown, as far as both can hold: of two on one rank, what is shown
    /// counts.
    /// </summary>
    public static IReadOnlyDictionary<int, SuggestionAnswer> WithLeftOut(
        IReadOnlyDictionary<int, SuggestionAnswer> answers,
        ShortlistView view
    ) =>
        answers
            .Concat(view.LeftOut.Where(old => !old.Value.IsChoice() || !answers.Values.Contains(old.Value)))
            .ToDictionary();

    public static ChoiceInput Input(SuggestedPerson person, SuggestionAnswer answer, int people) =>
        new(
            IdOf(person),
            SuggestionText.YourWish(SuggestedElements.Short(person.Name)).Plain,
            [
                .. Enum.GetValues<SuggestionAnswer>()
                    .Where(choice => !choice.IsChoice() || choice - SuggestionAnswer.First < people || choice == answer)
                    .Select(choice => Say.Choice(SuggestionWords.Of(choice), $"{choice}")),
            ]
        )
        {
            Value = $"{answer}",
        };

    private static string IdOf(SuggestedPerson person) => $"choice{person.Position}";
}
