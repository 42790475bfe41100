using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Rules;

/// <summary>
/// Everyone's working weeks. Most people share theirs with others, so each distinct week has a number. Overlaps are
/// computed on demand, because a table would not fit if everyone had hours of their own.
/// </summary>
internal sealed class WorkWeeks
{
    private readonly int[] kinds;
    private readonly WorkWeek[] weeks;

    private WorkWeeks(int[] kinds, WorkWeek[] weeks) => (this.kinds, this.weeks) = (kinds, weeks);

    /// <summary>How many distinct weeks there are.</summary>
    public int Kinds => weeks.Length;

    /// <param name="problem">The problem, in any order; positions are those of its candidates.</param>
    public static WorkWeeks Of(MatchProblem problem)
    {
        var numbers = new Dictionary<WorkingTime, int>();
        var found = new List<WorkWeek>();
        var kindOf = new int[problem.Candidates.Count];
        for (var position = 0; position < kindOf.Length; position++)
        {
            var working = problem.Candidates[position].Availability;
            if (!numbers.TryGetValue(working, out kindOf[position]))
            {
                numbers.Add(working, kindOf[position] = found.Count);
                found.Add(WorkWeek.Of(working, problem.At));
            }
        }

        return new(kindOf, [.. found]);
    }

    /// <summary>The number of the week of the person at a position.</summary>
    public int KindOf(int position) => kinds[position];

    /// <summary>
    /// Minutes of a typical common working day of the people at two positions, see
    /// <see cref="WorkWeek.TypicalOverlap"/>.
    /// </summary>
    public int Overlap(int one, int other) => OverlapOfKinds(kinds[one], kinds[other]);

    public int OverlapOfKinds(int one, int other) => weeks[one].TypicalOverlap(weeks[other]);
}
