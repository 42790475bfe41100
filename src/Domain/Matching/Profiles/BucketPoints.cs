using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>What all pairs of two buckets share: the points for common hours, the rule about them, and the sides.</summary>
internal sealed class BucketPoints
{
    /// <summary>
    /// Up to this many distinct working weeks, the overlap of all pairs of them is tabulated; the table takes 8 MB.
    /// </summary>
    internal const int MostWrittenDown = 2_000;

    private readonly Roster roster;
    private readonly bool sided;
    private readonly WorkWeeks weeks;
    private readonly short[]? hours;

    public BucketPoints(Roster roster, WorkWeeks weeks)
    {
        (this.roster, this.weeks) = (roster, weeks);
        sided = !roster.Problem.Model.IsOfEquals();
        hours = weeks.Kinds <= MostWrittenDown ? Hours() : null;
    }

    /// <summary>Whether the roles allow partners from these two buckets.</summary>
    public bool GoTogether(int one, int other) => !sided || roster.Keys[one].IsFirst != roster.Keys[other].IsFirst;

    /// <summary>Whether people from the two buckets share enough hours.</summary>
    public bool HasHours(int one, int other) => HoursOf(one, other) >= 0;

    /// <returns>The points for common hours; -1 if no pair from these buckets is possible.</returns>
    public int Of(int one, int other) => GoTogether(one, other) ? HoursOf(one, other) : -1;

    private short HoursOf(int one, int other)
    {
        var (mine, theirs) = (roster.Keys[one].Week, roster.Keys[other].Week);
        return hours is null ? HoursOfKinds(mine, theirs) : hours[(mine * weeks.Kinds) + theirs];
    }

    private short[] Hours()
    {
        var table = new short[weeks.Kinds * weeks.Kinds];
        for (var cell = 0; cell < table.Length; cell++)
        {
            table[cell] = HoursOfKinds(cell / weeks.Kinds, cell % weeks.Kinds);
        }

        return table;
    }

    private short HoursOfKinds(int one, int other)
    {
        var minutes = weeks.OverlapOfKinds(one, other);
        return minutes >= roster.Problem.Rules.MinOverlapHours * 60
            ? (short)Shares.Hours(roster.Problem.Weights.OverlapHours, minutes)
            : (short)-1;
    }
}
