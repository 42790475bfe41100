using System.Numerics;

namespace MentorBot.Testing.Instances;

/// <summary>The circle instances: who may share a circle, and the score of a pair in it.</summary>
public static class CircleScores
{
    private const int MostHoursApart = 6;

    /// <returns>-1 if the two may not share a circle, otherwise 0 to 120.</returns>
    public static int Of(Person[] people, int one, int other)
    {
        ref readonly var a = ref people[one];
        ref readonly var b = ref people[other];
        if ((a.Lang & b.Lang) == 0 || Math.Abs(a.Tz - b.Tz) > MostHoursApart || Gen.Reporting(one, other))
        {
            return -1;
        }

        var skills = BitOperations.PopCount(a.Offer & b.Want) + BitOperations.PopCount(b.Offer & a.Want);
        return (a.Dept != b.Dept ? 30 : 0)
            + (10 * Math.Min(3, Math.Abs(a.Level - b.Level)))
            + (20 * Math.Min(3, skills));
    }
}
