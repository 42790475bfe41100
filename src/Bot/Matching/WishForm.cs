using MentorBot.Bot.Conversation;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>Encodes pairs as choice values on a card: the people's ids, in the order in which they are shown.</summary>
internal static class WishForm
{
    public const string Pairs = "pairs";
    private const char Between = ':';

    public static string ValueOf(IEnumerable<PersonId> people) =>
        string.Join(Between, people.Select(p => p.ToString()));

    /// <summary>The selected pairs; selections that are not exactly two people are ignored.</summary>
    public static IReadOnlyList<(PersonId First, PersonId Second)> Chosen(Form form) =>
        [.. Groups(form).Where(people => people.Count == 2).Select(people => (people[0], people[1]))];

    /// <summary>Every pair within each selection, so that locking a circle keeps all its members together.</summary>
    public static IReadOnlyList<PersonPair> EveryTwo(Form form) =>
        [
            .. Groups(form)
                .SelectMany(people => people.SelectMany((one, i) => people.Skip(i + 1).Select(other => (one, other))))
                .Select(pair => new PersonPair(pair.one, pair.other)),
        ];

    private static IEnumerable<List<PersonId>> Groups(Form form) =>
        form.Choices(Pairs).Select(value => value.Split(Between).Select(Person).OfType<PersonId>().ToList());

    private static PersonId? Person(string id) => Guid.TryParse(id, out var guid) ? PersonId.From(guid) : null;
}
