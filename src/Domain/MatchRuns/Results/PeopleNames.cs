using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns.Results;

/// <summary>The names of the people on a card, read in one query.</summary>
internal sealed class PeopleNames(Dictionary<PersonId, string> names)
{
    public static Task<PeopleNames> ReadAsync(MentorStore store, IEnumerable<StoredPair> pairs, CancellationToken ct) =>
        ReadAsync(store, pairs.SelectMany(In), ct);

    /// <summary>Everyone a pair mentions.</summary>
    public static IEnumerable<PersonId> In(StoredPair pair) =>
        [
            .. pair.People.Select(person => person.Person),
            .. pair.NextBest is { } next ? [next.Partner] : Array.Empty<PersonId>(),
        ];

    public static async Task<PeopleNames> ReadAsync(
        MentorStore store,
        IEnumerable<PersonId> people,
        CancellationToken ct
    )
    {
        var wanted = people.Distinct().ToList();
        return new(await store.People.Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct));
    }

    public string Of(PersonId person) => names.GetValueOrDefault(person, "Somebody who left");

    public IReadOnlyList<string> Of(IEnumerable<PersonId> people) => [.. people.Select(Of)];

    public NamedPair Of(PersonPair pair) => new(Of(pair.First), Of(pair.Second));

    public PreviewPair Of(StoredPair pair) =>
        new(
            [.. pair.People.Select(p => new PreviewPerson(p.Person, Of(p.Person), p.Role, p.Offers, p.Wants))],
            pair.Score,
            pair.Terms
        )
        {
            Locked = pair.Locked,
            NextBest = pair.NextBest is { } next ? new(Of(next.Partner), next.Score) : null,
            PriceToBar = pair.PriceToBar,
        };
}
