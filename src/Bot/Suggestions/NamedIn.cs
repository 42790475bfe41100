using System.Globalization;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Bot.Suggestions;

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

    /// <summary>Whether the text is the whole name of somebody on the list.</summary>
    public static bool IsNameOf(string text, IReadOnlyList<SuggestedPerson> people) =>
        people.Any(person => Lower(person) == CommandWords.Normalise(text));

    private static string Lower(SuggestedPerson person) => CommandWords.Normalise(person.Name);

    private static SuggestedPerson? Only(IEnumerable<SuggestedPerson> found) =>
        found.Take(2).ToList() is [var only] ? only : null;
}
