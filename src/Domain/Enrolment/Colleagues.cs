using System.Text.RegularExpressions;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>Finds the colleagues somebody names. Reveals no more of anyone than a name and a department.</summary>
internal static partial class Colleagues
{
    private const int ShortestName = 2;
    private const int MostHints = 5;
    private const int MostCandidates = 500;

    public static async Task<Result<EnrolmentAnswer>> FindColleaguesAsync(
        this MentorStore store,
        NotWithAnswer answer,
        CohortEnrolment enrolment,
        CancellationToken cancellation
    )
    {
        var named = answer.Names.Select(NamedColleague.Of).Distinct().ToList();
        if (named.Count > CohortEnrolment.MaxNotWith)
        {
            return new TooManyColleagues(CohortEnrolment.MaxNotWith);
        }

        var people = named.Count == 0 ? [] : await CandidatesAsync(store, named, enrolment.PersonId, cancellation);
        return Choose([.. named.Select(n => (n, n.Best(people)))], enrolment);
    }

    private static Result<EnrolmentAnswer> Choose(
        IReadOnlyList<(NamedColleague Said, IReadOnlyList<Colleague> People)> found,
        CohortEnrolment enrolment
    )
    {
        var unknown = found.Where(f => f.People.Count == 0).Select(f => f.Said.Said).ToList();
        if (unknown.Count > 0)
        {
            return new UnknownColleagues(unknown);
        }

        var settled = found.Select(f => (f.Said, People: PreferChosen(f.People, enrolment))).ToList();
        var several = settled.Find(f => f.People.Count > 1);
        return several.People is { } people
            ? new AmbiguousColleague(several.Said.Said, [.. people.Take(MostHints).Select(p => p.Hint)])
            : new NotWithPeople([.. settled.Select(f => f.People[0].Id).Distinct()]);
    }

    /// <summary>If several people share the name, prefers the one already on the list.</summary>
    private static IReadOnlyList<Colleague> PreferChosen(IReadOnlyList<Colleague> people, CohortEnrolment enrolment)
    {
        var chosen = people.Where(p => enrolment.NotWith.Contains(p.Id)).ToList();
        return chosen.Count == 1 ? chosen : people;
    }

    private static Task<List<Colleague>> CandidatesAsync(
        MentorStore store,
        List<NamedColleague> named,
        PersonId asker,
        CancellationToken cancellation
    )
    {
        var names = named.ConvertAll(n => $"%{Pattern(n.Name)}%");
        var addresses = named.ConvertAll(n => Pattern(n.Name));
        return store
            .People.Where(p => p.Id != asker)
            .Where(p =>
                names.Any(n => EF.Functions.ILike(p.Name, n, @"\"))
                || addresses.Any(a => EF.Functions.ILike(p.Email!, a, @"\"))
            )
            .OrderBy(p => p.Name)
            .ThenBy(p => p.Id)
            .Select(p => new Colleague(p.Id, p.Name, p.Email, p.Department))
            .Take(MostCandidates)
            .ToListAsync(cancellation);
    }

    /// <summary>
    /// A LIKE pattern that matches the words in this order, with others, such as a middle name, between them.
    /// </summary>
    private static string Pattern(string name) => Wildcards().Replace(name, @"\$0").Replace(' ', '%');

    private sealed record Colleague(PersonId Id, string Name, string? Email, string? Department)
    {
        public ColleagueHint Hint => new(Name, Department);
    }

    private sealed record NamedColleague(string Said, string Name, string? Department)
    {
        public static NamedColleague Of(string said)
        {
            var parts = WithDepartment().Match(said);
            return parts.Success
                ? new(said, parts.Groups["name"].Value.Trim(), parts.Groups["department"].Value.Trim())
                : new(said, said.Trim(), null);
        }

        /// <summary>
        /// Matches by e-mail address; if there is none, by full name; otherwise by parts of the name.
        /// </summary>
        public List<Colleague> Best(IReadOnlyList<Colleague> people)
        {
            var here = people.Where(p => Department is null || Same(p.Department, Department)).ToList();
            Func<Colleague, bool>[] ways = [p => Same(p.Email, Name), p => Same(p.Name, Name), HasParts];
            return ways.Select(way => here.Where(way).ToList()).FirstOrDefault(found => found.Count > 0, []);
        }

        private bool HasParts(Colleague person) =>
            Name.Length >= ShortestName
            && Words(Name).All(part => Words(person.Name).Contains(part, StringComparer.OrdinalIgnoreCase));

        private static string[] Words(string name) => name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);

        private static bool Same(string? one, string? other) =>
            string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"[\\%_]", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Wildcards();

    [GeneratedRegex(
        @"^(?<name>[^()]+)\((?<department>[^()]+)\)\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex WithDepartment();
}
