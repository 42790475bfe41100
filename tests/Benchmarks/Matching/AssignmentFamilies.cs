using System.Globalization;
using System.Runtime.InteropServices;
using MentorBot.Domain.Matching.Kernel.Bipartite;
using MentorBot.Testing.Instances;

namespace MentorBot.Benchmarks.Matching;

/// <summary>Two sides: dense (ubd:n:seed), sparse (ubs:n:degree:seed), mentors with places (pbm:mentors:mentees:seed).</summary>
internal static class AssignmentFamilies
{
    public static IInstance Dense(string[] parts)
    {
        var numbers = Numbers(parts, 2, "ubd:n:seed");
        var (size, scores) = (numbers[0], Gen.Ubd(numbers[0], (ulong)numbers[1]));
        return new AssignmentInstance(() => new(BipartiteGraph.OfTable(size, size, scores)));
    }

    public static IInstance Sparse(string[] parts)
    {
        var numbers = Numbers(parts, 3, "ubs:n:degree:seed");
        var (size, edges) = (numbers[0], Gen.Ubs(numbers[0], numbers[1], (ulong)numbers[2]));
        return new AssignmentInstance(() =>
            new(BipartiteGraph.Of(size, size, MemoryMarshal.Cast<Edge, BipartiteEdge>(edges)))
        );
    }

    public static IInstance Mentors(string[] parts)
    {
        var numbers = Numbers(parts, 3, "pbm:mentors:mentees:seed");
        var (mentors, mentees, seed) = (numbers[0], numbers[1], (ulong)numbers[2]);
        var people = Gen.MentorPopulation(mentors, mentees, seed);
        var places = people.Take(mentors).Select(person => person.Cap).ToArray();
        return new AssignmentInstance(() => new(Score(people, mentors, mentees, seed), places));
    }

    /// <exception cref="FormatException">With the pattern of the family.</exception>
    public static int[] Numbers(string[] parts, int count, string pattern)
    {
        var numbers = new int[count];
        for (var at = 0; at < count; at++)
        {
            if (parts.Length <= count || !int.TryParse(parts[at + 1], CultureInfo.InvariantCulture, out numbers[at]))
            {
                throw new FormatException($"“{string.Join(':', parts)}” is not of the form {pattern}.");
            }
        }

        return numbers;
    }

    private static BipartiteGraph Score(Person[] people, int mentors, int mentees, ulong seed)
    {
        var rows = new RowWriter(mentees, mentors);
        for (var mentee = 0; mentee < mentees; mentee++)
        {
            for (var mentor = 0; mentor < mentors; mentor++)
            {
                var score = Gen.MentorScore(people, seed, mentor, mentors + mentee);
                if (score >= 0)
                {
                    rows.Add(mentor, score);
                }
            }

            rows.EndRow();
        }

        return rows.Graph();
    }
}
