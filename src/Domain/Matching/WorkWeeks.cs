using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>
/// The overlaps of everybody's working weeks: few people work at hours that nobody else works at, so each kind of week
/// has a number, and each pair of kinds is compared once.
/// </summary>
internal sealed class WorkWeeks
{
    private readonly int[] kinds;
    private readonly int[,] overlaps;

    private WorkWeeks(int[] kinds, int[,] overlaps) => (this.kinds, this.overlaps) = (kinds, overlaps);

    public int Kinds => overlaps.GetLength(0);

    /// <param name="problem">In any order; positions are those of its candidates.</param>
    public static WorkWeeks Of(MatchProblem problem)
    {
        var numbers = new Dictionary<WorkingTime, int>();
        var weeks = new List<WorkWeek>();
        var kindOf = new int[problem.Candidates.Count];
        for (var position = 0; position < kindOf.Length; position++)
        {
            var working = problem.Candidates[position].Availability;
            if (!numbers.TryGetValue(working, out kindOf[position]))
            {
                numbers.Add(working, kindOf[position] = weeks.Count);
                weeks.Add(WorkWeek.Of(working, problem.At));
            }
        }

        return new(kindOf, Compare(weeks));
    }

    public int KindOf(int position) => kinds[position];

    /// <summary>Minutes of a typical common working day of the people at two positions.</summary>
    public int Overlap(int one, int other) => overlaps[kinds[one], kinds[other]];

    public int OverlapOfKinds(int one, int other) => overlaps[one, other];

    private static int[,] Compare(List<WorkWeek> weeks)
    {
        var table = new int[weeks.Count, weeks.Count];
        for (var one = 0; one < weeks.Count; one++)
        {
            for (var other = one; other < weeks.Count; other++)
            {
                table[one, other] = table[other, one] = weeks[one].TypicalOverlap(weeks[other]);
            }
        }

        return table;
    }
}
