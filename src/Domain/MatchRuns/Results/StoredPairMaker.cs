using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.MatchRuns.Results;

/// <summary>Puts to a pair or a circle what its reasons are worded from: roles, and the skills that made it.</summary>
internal sealed class StoredPairMaker(MatchProblem problem)
{
    private readonly Dictionary<PersonId, Candidate> candidates = problem.Candidates.ToDictionary(c => c.Person);

    public StoredPair Of(PlannedPair pair) =>
        new(Faces([pair.First, pair.Second], pair.Terms), pair.Score, pair.Terms)
        {
            Locked = pair.Locked,
            NextBest = pair.NextBest,
            PriceToBar = pair.PriceToBar,
        };

    public StoredPair Of(PlannedCircle circle) => new(Faces(circle.Members, circle.Terms), circle.Score, circle.Terms);

    private List<StoredPerson> Faces(IEnumerable<PersonId> people, IReadOnlyList<ScoreTerm> terms)
    {
        var shared = terms.Where(term => term.Kind == ScoreTermKind.Goals).SelectMany(term => term.Facts).ToHashSet();
        return [.. people.Select(person => Face(candidates[person], shared))];
    }

    private static StoredPerson Face(Candidate candidate, HashSet<string> shared) =>
        new(
            candidate.Person,
            candidate.Role,
            [.. candidate.Offers.Where(shared.Contains)],
            [.. candidate.Wants.Where(shared.Contains)]
        );
}
