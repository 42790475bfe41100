using MentorBot.Domain.Matching.Kernel.Bipartite;
using MentorBot.Testing.Instances;

namespace MentorBot.Domain.Tests.Matching.Kernel.Bipartite;

/// <summary>Assignment problems whose optimum is known.</summary>
internal static class KnownProblems
{
    public static AssignmentProblem Mentors(int mentors, int mentees, int seed)
    {
        var people = Gen.MentorPopulation(mentors, mentees, (ulong)seed);
        var edges =
            from mentee in Enumerable.Range(0, mentees)
            from mentor in Enumerable.Range(0, mentors)
            let score = Gen.MentorScore(people, (ulong)seed, mentor, mentors + mentee)
            where score >= 0
            select new BipartiteEdge(mentee, mentor, score);
        var places = people.Take(mentors).Select(person => person.Cap).ToArray();
        return new(BipartiteGraph.Of(mentees, mentors, edges.ToArray()), places);
    }
}
