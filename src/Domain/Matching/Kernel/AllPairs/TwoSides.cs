using MentorBot.Domain.Matching.Kernel.Bipartite;

namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>
/// Who stands on which side of an assignment, and the numbers they have there: the left side is given at most one partner
/// each, the right side as many as it has places.
/// </summary>
internal sealed class TwoSides
{
    /// <param name="isRight">Of each person.</param>
    /// <param name="places">Of each person, 0 or more; read for the right side only.</param>
    public TwoSides(bool[] isRight, int[] places)
    {
        IsRight = isRight;
        Numbers = new int[isRight.Length];
        Lefts = [.. Enumerable.Range(0, isRight.Length).Where(person => !isRight[person])];
        Rights = [.. Enumerable.Range(0, isRight.Length).Where(person => isRight[person])];
        Number(Lefts);
        Number(Rights);
        Places = Array.ConvertAll(Rights, person => places[person]);
    }

    public bool[] IsRight { get; }

    /// <summary>Each person's number on their side.</summary>
    public int[] Numbers { get; }

    /// <summary>The person of each number on the left.</summary>
    public int[] Lefts { get; }

    public int[] Rights { get; }

    /// <summary>Of the right side, by number.</summary>
    public int[] Places { get; }

    /// <summary>How many partners a person can have.</summary>
    public int PlacesOf(int person) => IsRight[person] ? Places[Numbers[person]] : 1;

    /// <summary>A pair of people as an edge, whichever of the two comes first.</summary>
    public BipartiteEdge Edge(int one, int other, int score) =>
        IsRight[one] ? new(Numbers[other], Numbers[one], score) : new(Numbers[one], Numbers[other], score);

    /// <summary>The values of one side, by number; null for null.</summary>
    public static long[]? Of(int[] side, long[]? values) =>
        values is null ? null : Array.ConvertAll(side, person => values[person]);

    /// <summary>No assignment has more pairs: as many as one side that can be reached has room for.</summary>
    public int MostPairs(CandidateLists lists)
    {
        var (lefts, places) = (0, 0L);
        for (var person = 0; person < lists.People; person++)
        {
            var reachable = lists.Partners(person).IsEmpty ? 0 : PlacesOf(person);
            (lefts, places) = IsRight[person] ? (lefts, places + reachable) : (lefts + reachable, places);
        }

        return (int)Math.Min(lefts, places);
    }

    private void Number(int[] side)
    {
        for (var at = 0; at < side.Length; at++)
        {
            Numbers[side[at]] = at;
        }
    }
}
