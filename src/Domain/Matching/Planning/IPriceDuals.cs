using MentorBot.Domain.Matching.Kernel.Bipartite;
using MentorBot.Domain.Matching.Kernel.General;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>What a proof says of one pair or person. Numbers are those of the residual problem, values are doubled.</summary>
internal interface IPriceDuals
{
    /// <summary>A plan with the pair is worth less than the best by half of this, or by more.</summary>
    long Slack(int one, int other, int score);

    /// <summary>How far the person's dual may fall before it says that they need not be matched.</summary>
    long Spare(int number);
}

/// <summary>Of a matching of equals.</summary>
internal sealed class EqualDuals(DualProof proof) : IPriceDuals
{
    public long Slack(int one, int other, int score) =>
        proof.Light[one] + proof.Light[other] + proof.Blossoms.Around(one, other) - (2L * score);

    public long Spare(int number) => proof.DualOf(number) - proof.Floor;
}

/// <summary>Of an assignment; the right side has the smaller numbers.</summary>
internal sealed class SidedDuals(AssignmentProblem problem, AssignmentSolution solution) : IPriceDuals
{
    private readonly int rights = solution.RightDual.Length;

    public long Slack(int one, int other, int score)
    {
        var (left, right) = (Math.Max(one, other) - rights, Math.Min(one, other));
        var weight = score + problem.LeftWorth(left) + problem.RightWorth(right) + solution.Bonus;
        return 2 * (solution.LeftDual[left] + solution.RightDual[right] - weight);
    }

    public long Spare(int number) =>
        2 * (number < rights ? solution.RightDual[number] : solution.LeftDual[number - rights]);
}
