using System.Runtime.Intrinsics;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>
/// The points for a cohort's weights as tables of 16 entries, which fit into a vector register: the results of
/// <see cref="Shares"/> for every possible case.
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
                .Select(kind => PersonCodes(weights, kind % Formats, kind / Formats)),
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

    /// <summary>
    /// By goals met plus four times the goals that give full points: sixths of one person's wishes, doubled if only one
    /// side learns.
    /// </summary>
    public Lookup Met { get; }

    /// <summary>By the sixths of both people together.</summary>
    public Lookup Goals { get; }

    /// <summary>
    /// By shared interests, plus 4 for a second language, plus 8 for a shared group of the inclusion goal.
    /// </summary>
    public Lookup Ground { get; }

    public short OtherDepartment { get; }

    /// <summary>The most points that all terms in these tables can give together.</summary>
    public int Most { get; }

    /// <summary>By the other's format plus four times their completed mentorships.</summary>
    public Lookup HabitsWith(MeetingFormat format, int completed) => habits[(int)format + (completed * Formats)];

    /// <summary>By the other's level.</summary>
    public Lookup LevelsWith(int level) => levels[level];

    private static Lookup Levels(MatchProblem problem, int level) =>
        Lookup.Of(other =>
            other < Enum.GetValues<ExperienceLevel>().Length
                ? Shares.Level(problem.Weights.Level, problem.Model, Math.Abs(level - other))
                : 0
        );

    private static Lookup PersonCodes(MatchWeights weights, int format, int completed) =>
        Lookup.Of(index =>
            Shares.Format(weights.Format, format == (index & 3))
            + Shares.Experience(weights.Experience, Math.Max(completed, index >> 2))
        );
}

/// <summary>16 points, and the same as the low and the high bytes of vectors.</summary>
internal sealed record Lookup(short[] Points, Vector128<byte> Low, Vector128<byte> High)
{
    public short Most { get; } = Points.Max();

    public static Lookup Of(Func<int, int> points)
    {
        var all = Enumerable.Range(0, Vector128<byte>.Count).Select(index => (short)points(index)).ToArray();
        return new(
            all,
            Vector128.Create([.. all.Select(value => (byte)value)]),
            Vector128.Create([.. all.Select(value => (byte)(value >> 8))])
        );
    }
}
