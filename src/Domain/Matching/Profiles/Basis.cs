using MentorBot.Domain.Cohorts;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>What is the same for all pairs of two buckets: points for level and hours, and the rules about both.</summary>
internal sealed class Basis
{
    private readonly Roster roster;
    private readonly bool sided;
    private readonly int weeks;
    private readonly short[] hours;
    private readonly short[,] levels;

    public Basis(Roster roster, WorkWeeks weeks)
    {
        (this.roster, this.weeks) = (roster, weeks.Kinds);
        sided = !roster.Problem.Model.IsOfEquals();
        hours = Hours(roster.Problem, weeks);
        levels = Levels(roster.Problem);
    }

    /// <summary>Whether roles make people of the two buckets partners.</summary>
    public bool GoTogether(int one, int other) => !sided || roster.Keys[one].IsFirst != roster.Keys[other].IsFirst;

    public bool HasHours(int one, int other) => hours[(roster.Keys[one].Week * weeks) + roster.Keys[other].Week] >= 0;

    /// <returns>-1 when no pair of the two buckets is possible.</returns>
    public int Of(int one, int other)
    {
        var (a, b) = (roster.Keys[one], roster.Keys[other]);
        if (!GoTogether(one, other))
        {
            return -1;
        }

        var (first, second) = sided && b.IsFirst ? (b, a) : (a, b);
        var level = levels[(int)first.Level, (int)second.Level];
        var hour = hours[(a.Week * weeks) + b.Week];
        return level < 0 || hour < 0 ? -1 : level + hour;
    }

    private static short[] Hours(MatchProblem problem, WorkWeeks weeks)
    {
        var table = new short[weeks.Kinds * weeks.Kinds];
        for (var cell = 0; cell < table.Length; cell++)
        {
            var minutes = weeks.OverlapOfKinds(cell / weeks.Kinds, cell % weeks.Kinds);
            var enough = minutes >= problem.Rules.MinOverlapHours * 60;
            table[cell] = (short)(enough ? Shares.Hours(problem.Weights.OverlapHours, minutes) : -1);
        }

        return table;
    }

    private static short[,] Levels(MatchProblem problem)
    {
        var all = Enum.GetValues<Enrolment.ExperienceLevel>();
        var table = new short[all.Length, all.Length];
        foreach (var first in all)
        {
            foreach (var second in all)
            {
                var gap = Math.Abs(first - second);
                table[(int)first, (int)second] = (short)(
                    HardRules.InOrder(problem, first, second)
                        ? Shares.Level(problem.Weights.Level, problem.Model, gap)
                        : -1
                );
            }
        }

        return table;
    }
}
