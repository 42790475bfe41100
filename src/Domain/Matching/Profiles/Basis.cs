using MentorBot.Domain.Cohorts;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>What is the same for all pairs of two buckets: points for common hours, the rule about them, and sides.</summary>
internal sealed class Basis
{
    private readonly Roster roster;
    private readonly bool sided;
    private readonly int weeks;
    private readonly short[] hours;

    public Basis(Roster roster, WorkWeeks weeks)
    {
        (this.roster, this.weeks) = (roster, weeks.Kinds);
        sided = !roster.Problem.Model.IsOfEquals();
        hours = Hours(roster.Problem, weeks);
    }

    /// <summary>Whether roles make people of the two buckets partners.</summary>
    public bool GoTogether(int one, int other) => !sided || roster.Keys[one].IsFirst != roster.Keys[other].IsFirst;

    public bool HasHours(int one, int other) => HoursOf(one, other) >= 0;

    /// <returns>-1 when no pair of the two buckets is possible.</returns>
    public int Of(int one, int other) => GoTogether(one, other) ? HoursOf(one, other) : -1;

    private short HoursOf(int one, int other) => hours[(roster.Keys[one].Week * weeks) + roster.Keys[other].Week];

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
}
