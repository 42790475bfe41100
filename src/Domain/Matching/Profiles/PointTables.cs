using System.Runtime.Intrinsics;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching.Kernel.AllPairs;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>
/// The points of a cohort's weights as tables of 16 entries, which fit a vector register: what <see cref="Shares"/> gives
/// for every case that can occur.
/// </summary>
internal sealed class PointTables
{
    private const int Formats = 3;
    private const int Completions = Shares.EnoughCompleted + 1;

    private readonly Lookup[] habits;
    private readonly Lookup[] levels;

    public PointTables(MatchProblem problem)
    {
        var (weights, one) = (problem.Weights, problem.Model.IsOfEquals() ? 1 : 2);
        Met = Lookup.Of(index => one * Shares.GoalSixths(index & 3, Math.Max(index >> 2, 1)));
        Goals = Lookup.Of(sixths => Shares.Goals(weights.Goals, Math.Min(sixths, 12)));
        Ground = Lookup.Of(index =>
            Shares.Interests(weights.SharedInterests, index & 3)
            + ((index & 4) != 0 ? weights.SecondLanguage : 0)
            + ((index & 8) != 0 ? weights.Inclusion : 0)
        );
        OtherDepartment = (short)weights.OtherDepartment;
        habits =
        [
            .. Enumerable
                .Range(0, Formats * Completions)
                .Select(kind => Habits(weights, kind % Formats, kind / Formats)),
        ];
        levels = [.. Enum.GetValues<ExperienceLevel>().Select(level => Levels(problem, (int)level))];
        Most =
            weights.Goals
            + weights.Level
            + weights.SharedInterests
            + weights.SecondLanguage
            + weights.Inclusion
            + weights.Format
            + weights.Experience
            + weights.OtherDepartment;
    }

    /// <summary>By 4 × goals that are enough + goals met: sixths of the wishes; doubled where only one is to learn.</summary>
    public Lookup Met { get; }

    /// <summary>By the sixths of both.</summary>
    public Lookup Goals { get; }

    /// <summary>By interests in common, + 4 with a second language, + 8 with a group of the inclusion goal.</summary>
    public Lookup Ground { get; }

    public short OtherDepartment { get; }

    /// <summary>The most that all terms of this class can give together.</summary>
    public int Most { get; }

    /// <summary>By format + 4 × programmes completed of the other.</summary>
    public Lookup HabitsWith(MeetingFormat format, int completed) => habits[(int)format + (completed * Formats)];

    /// <summary>By the level of the other.</summary>
    public Lookup LevelsWith(int level) => levels[level];

    private static Lookup Levels(MatchProblem problem, int level) =>
        Lookup.Of(other =>
            other < Enum.GetValues<ExperienceLevel>().Length
                ? Shares.Level(problem.Weights.Level, problem.Model, Math.Abs(level - other))
                : 0
        );

    private static Lookup Habits(MatchWeights weights, int format, int completed) =>
        Lookup.Of(index =>
            Shares.Format(weights.Format, format == (index & 3))
            + Shares.Experience(weights.Experience, Math.Max(completed, index >> 2))
        );
}

/// <summary>16 points, and the same as the low and the high bytes of vectors, four times over.</summary>
/// <param name="Lost">What each has less than the most, in steps of <see cref="Sought.Step"/>, rounded down.</param>
internal sealed record Lookup(short[] Points, Vector512<byte> Low, Vector512<byte> High, Vector512<byte> Lost)
{
    public short Most { get; } = Points.Max();

    public static Lookup Of(Func<int, int> points)
    {
        var all = Enumerable.Range(0, Vector128<byte>.Count).Select(index => (short)points(index)).ToArray();
        var most = all.Max();
        return new(
            all,
            FourTimes(all, value => (byte)value),
            FourTimes(all, value => (byte)(value >> 8)),
            FourTimes(all, value => (byte)Math.Min((most - value) / Sought.Step, byte.MaxValue))
        );
    }

    private static Vector512<byte> FourTimes(short[] points, Func<short, byte> part)
    {
        var bytes = points.Select(part).ToArray();
        return Vector512.Create([.. bytes, .. bytes, .. bytes, .. bytes]);
    }
}
