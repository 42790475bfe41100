using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Rules;

/// <summary>Counts the people who could be somebody's partner by role, ignoring all rules.</summary>
internal sealed class RolePartners(MatchProblem problem)
{
    private readonly Dictionary<PersonId, Candidate> people = problem.Candidates.ToDictionary(c => c.Person);
    private readonly int firsts = problem.Candidates.Count(c => Sides.IsFirst(problem.Model, c.Role));
    private readonly int seconds = problem.Candidates.Count(c => Sides.IsSecond(problem.Model, c.Role));

    public int Of(PersonId person) =>
        people.TryGetValue(person, out var candidate)
            ? problem.Model.IsOfEquals()
                ? people.Count - 1
                : Sides.IsFirst(problem.Model, candidate.Role)
                    ? seconds
                    : Sides.IsSecond(problem.Model, candidate.Role)
                        ? firsts
                        : 0
            : 0;
}
