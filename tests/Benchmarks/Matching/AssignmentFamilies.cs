using System.Globalization;
using System.Runtime.InteropServices;
using MentorBot.Domain.Matching.Kernel.Bipartite;
using MentorBot.Testing.Instances;

namespace MentorBot.Benchmarks.Matching;

/// <summary>Two sides: dense (ubd:n:seed), sparse (ubs:n:degree:seed).</summary>
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
}
