namespace MentorBot.Domain.Matching.Kernel.General;

/// <summary>The blossoms of a proof, nested in each other; 0 stands for no blossom.</summary>
internal sealed class BlossomForest
{
    /// <summary>Of each blossom: its own dual and those of all blossoms around it.</summary>
    private readonly long[] sums;

    /// <summary>How many blossoms are around, itself counted.</summary>
    private readonly int[] depths;

    /// <summary>Some blossom further out, chosen so that every way out is short however deep the nesting.</summary>
    private readonly int[] jumps;

    /// <param name="innermost">For each vertex the innermost blossom around it.</param>
    /// <param name="parents">For each blossom the one directly around it, which has a lower number; element 0 is 0.</param>
    /// <param name="duals">Of each blossom, doubled, 0 or more; element 0 is 0.</param>
    /// <exception cref="ArgumentException">The blossoms do not nest.</exception>
    public BlossomForest(int[] innermost, int[] parents, long[] duals)
    {
        (Innermost, Parents, Duals) = (innermost, parents, duals);
        (sums, depths, jumps) = (new long[parents.Length], new int[parents.Length], new int[parents.Length]);
        for (var blossom = 1; blossom < parents.Length; blossom++)
        {
            var parent = parents[blossom];
            if (parent < 0 || parent >= blossom)
            {
                throw new ArgumentException("A blossom comes after the one around it.", nameof(parents));
            }

            var far = jumps[parent];
            (sums[blossom], depths[blossom]) = (sums[parent] + duals[blossom], depths[parent] + 1);
            jumps[blossom] = depths[parent] - depths[far] == depths[far] - depths[jumps[far]] ? jumps[far] : parent;
        }
    }

    public int[] Innermost { get; }

    public int[] Parents { get; }

    public long[] Duals { get; }

    /// <summary>The nesting at its deepest.</summary>
    public int Depth => depths.Length == 0 ? 0 : depths.Max();

    public static BlossomForest None(int vertices) => new(new int[vertices], [0], [0]);

    /// <summary>The duals of all blossoms that hold the vertex.</summary>
    public long Around(int vertex) => sums[Innermost[vertex]];

    /// <summary>The duals of all blossoms that hold both vertices. Logarithmic in the depth.</summary>
    public long Around(int u, int v) => sums[Common(Innermost[u], Innermost[v])];

    /// <summary>For each blossom how many vertices it holds.</summary>
    public int[] Sizes()
    {
        var sizes = new int[Parents.Length];
        foreach (var blossom in Innermost)
        {
            sizes[blossom]++;
        }

        for (var blossom = sizes.Length - 1; blossom > 0; blossom--)
        {
            sizes[Parents[blossom]] += Parents[blossom] == 0 ? 0 : sizes[blossom];
        }

        return sizes;
    }

    private int Common(int a, int b)
    {
        (a, b) = depths[a] < depths[b] ? (b, a) : (a, b);
        while (depths[a] > depths[b])
        {
            a = depths[jumps[a]] >= depths[b] ? jumps[a] : Parents[a];
        }

        while (a != b)
        {
            (a, b) = jumps[a] == jumps[b] ? (Parents[a], Parents[b]) : (jumps[a], jumps[b]);
        }

        return a;
    }
}
