using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>Finds the colleagues somebody names. Reveals no more of anyone than a name and a department.</summary>
internal static class Colleagues
{
    private const int MostHints = 5;

    public static async Task<Result<EnrolmentAnswer>> FindColleaguesAsync(
        this MentorStore store,
        NotWithAnswer answer,
        CohortEnrolment enrolment,
        CancellationToken cancellation
    )
    {
        if (await PickedAsync(store, answer.Picked, cancellation) is not { } picked)
        {
            return new UnknownColleagues([]);
        }

        // A name has two parts for most people.
        if (answer.Names.Sum(text => TypedNames.PartsOf(text).Count) > 2 * CohortEnrolment.MaxNotWith)
        {
            return new TooManyColleagues(CohortEnrolment.MaxNotWith);
        }

        var people = answer.Names.Count == 0 ? [] : await CandidatesAsync(store, answer.Names, enrolment, cancellation);
        var index = new NameIndex(people);
        var named = answer.Names.SelectMany(text => TypedNames.In(text, index)).ToList();
        if (answer.MeansNobody && !named.Exists(name => name.IsFull))
        {
            return new NotWithPeople(picked);
        }

        return named.Count + picked.Count > CohortEnrolment.MaxNotWith
            ? new TooManyColleagues(CohortEnrolment.MaxNotWith)
            : Choose(named, picked, enrolment);
    }

    /// <summary>Null if the bot does not know one of them.</summary>
    private static async Task<List<PersonId>?> PickedAsync(
        MentorStore store,
        IReadOnlyList<Guid> picked,
        CancellationToken cancellation
    )
    {
        if (picked.Count == 0)
        {
            return [];
        }

        var found = await store
            .People.Where(p => picked.Contains(p.EntraId))
            .Select(p => p.Id)
            .ToListAsync(cancellation);
        return found.Count == picked.Distinct().Count() ? found : null;
    }

    private static Result<EnrolmentAnswer> Choose(
        List<TypedName> named,
        IReadOnlyList<PersonId> picked,
        CohortEnrolment enrolment
    )
    {
        var unknown = named.Where(name => name.Records.Count == 0).Select(name => name.Said).ToList();
        if (unknown.Count > 0)
        {
            return new UnknownColleagues(unknown);
        }

        var settled = named.ConvertAll(name => (name.Said, Records: PreferChosen(name, enrolment)));
        var several = settled.Find(name =>
            NamedPerson.InUse(name.Records).Count > 1 && !AreChosen(name.Records, enrolment)
        );
        return several.Records is { } people
            ? new AmbiguousColleague(several.Said, [.. NamedPerson.InUse(people).Take(MostHints).Select(Hint)])
            : new NotWithPeople([
                .. settled.SelectMany(name => name.Records).Select(record => record.Id).Union(picked),
            ]);
    }

    /// <summary>
    /// If several people share the name, prefers those already on the list. All of them only where they are named in full,
    /// as the list names them.
    /// </summary>
    private static IReadOnlyList<NamedPerson> PreferChosen(TypedName name, CohortEnrolment enrolment)
    {
        var chosen = name.Records.Where(record => enrolment.NotWith.Contains(record.Id)).ToList();
        var isClear = name.IsFull ? chosen.Count > 0 : NamedPerson.InUse(chosen).Count == 1;
        return isClear && name.People.Count > 1 ? chosen : name.Records;
    }

    private static bool AreChosen(IReadOnlyList<NamedPerson> records, CohortEnrolment enrolment) =>
        records.All(record => enrolment.NotWith.Contains(record.Id));

    private static async Task<List<NamedPerson>> CandidatesAsync(
        MentorStore store,
        IReadOnlyList<string> texts,
        CohortEnrolment enrolment,
        CancellationToken cancellation
    )
    {
        var others = store.People.AsNoTracking().Where(p => p.Id != enrolment.PersonId);
        return await others.PerhapsNamedAsync(texts, cancellation);
    }

    private static ColleagueHint Hint(NamedPerson person) => new(person.Name, person.Department);
}
