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

    public static ChoiceInput Input(SuggestedPerson person, SuggestionAnswer answer, int people) =>
        new(
            IdOf(person),
            $"What do you say to number {person.Position}?",
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
