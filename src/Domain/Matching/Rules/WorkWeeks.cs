using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Rules;

/// <summary>
/// Everybody's working weeks: few people work at hours that nobody else works at, so each kind of week has a number. How
/// two kinds overlap is worked out when it is asked for: where everybody has hours of their own no table would fit.
/// </summary>
internal sealed class WorkWeeks
{
    private readonly int[] kinds;
    private readonly WorkWeek[] weeks;

    private WorkWeeks(int[] kinds, WorkWeek[] weeks) => (this.kinds, this.weeks) = (kinds, weeks);

    public int Kinds => weeks.Length;

    /// <param name="problem">In any order; positions are those of its candidates.</param>
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

    public int KindOf(int position) => kinds[position];

    /// <summary>Minutes of a typical common working day of the people at two positions.</summary>
    public int Overlap(int one, int other) => OverlapOfKinds(kinds[one], kinds[other]);

    public int OverlapOfKinds(int one, int other) => weeks[one].TypicalOverlap(weeks[other]);
}
