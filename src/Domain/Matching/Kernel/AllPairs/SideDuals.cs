using MentorBot.Domain.Matching.Kernel.Bipartite;

namespace MentorBot.Domain.Matching.Kernel.AllPairs;

/// <summary>An assignment's duals as <see cref="Duals"/> wants them: of people, in halves, without worths and bonus.</summary>
internal static class SideDuals
{
    /// <summary>About what the duals of the right side are to be, so that most duals fit 16 bits.</summary>
    private const long Middle = 900;

    public static long[] Light(TwoSides sides, AssignmentProblem problem, AssignmentSolution solution)
    {
        var light = new long[sides.Numbers.Length];
        for (var right = 0; right < sides.Rights.Length; right++)
        {
            light[sides.Rights[right]] = 2 * (solution.RightDual[right] - problem.RightWorth(right));
        }

        for (var left = 0; left < sides.Lefts.Length; left++)
        {
            light[sides.Lefts[left]] = 2 * (solution.LeftDual[left] - problem.LeftWorth(left) - solution.Bonus);
        }

        // What one side carries less the other carries more: pairs have one of each.
        var shift = Middle - Median(Array.ConvertAll(sides.Rights, person => light[person]));
        for (var person = 0; person < light.Length; person++)
        {
            light[person] += sides.IsRight[person] ? shift : -shift;
        }

        return light;
    }

    private static long Median(long[] values)
    {
        Array.Sort(values);
        return values.Length == 0 ? 0 : values[values.Length / 2];
    }
}
