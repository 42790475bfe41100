using MentorBot.Domain.Cohorts;

namespace MentorBot.Domain.Matching.Rules;

/// <summary>
/// Which share of its weight each term gives. The shares are convention; nobody has measured them. Points are rounded
/// down once per term and are symmetric in the two people.
/// </summary>
internal static class Shares
{
    /// <summary>How many goals met give full points; fewer if somebody wants fewer.</summary>
    public const int EnoughGoals = 3;

    /// <summary>How many shared interests give full points.</summary>
    public const int EnoughInterests = 3;

    /// <summary>How many completed mentorships give full points.</summary>
    public const int EnoughCompleted = 2;

    /// <summary>
    /// How many common minutes a day give full points; more would not help two people who meet weekly.
    /// </summary>
    private const int EnoughMinutes = 6 * 60;

    /// <summary>
    /// Tenths, by how many levels mentor and mentee are apart: one or two levels are close enough to be helpful.
    /// </summary>
    private static readonly int[] MentorAhead = [4, 10, 10, 7, 4];

    /// <summary>Tenths, by how many levels two equals are apart.</summary>
    private static readonly int[] PeersApart = [10, 8, 4, 0, 0];

    /// <summary>How far a person's wishes are met, from 0 to 6.</summary>
    /// <param name="met">How many of the wanted skills the other offers.</param>
    /// <param name="wanted">How many different skills are wanted; if none, nothing can be met.</param>
    public static int GoalSixths(int met, int wanted)
    {
        var enough = Math.Clamp(wanted, 1, EnoughGoals);
        return Math.Min(met, enough) * 6 / enough;
    }

    /// <summary>Points for goals.</summary>
    /// <param name="weight">The weight.</param>
    /// <param name="sixths">The sum for both people, 0 to 12; twice the learner's if only one side learns.</param>
    public static int Goals(int weight, int sixths) => weight * sixths / 12;

    public static int Level(int weight, MentoringModel model, int gap) =>
        weight * (model.HasMentors() ? MentorAhead : PeersApart)[gap] / 10;

    public static int Hours(int weight, int minutes) => weight * Math.Min(minutes, EnoughMinutes) / EnoughMinutes;

    public static int Format(int weight, bool same) => weight * (same ? 2 : 1) / 2;

    public static int SecondLanguage(int weight, int languages) => languages >= 2 ? weight : 0;

    public static int Interests(int weight, int common) => weight * Math.Min(common, EnoughInterests) / EnoughInterests;

    /// <summary>Points for choosing each other among the suggestions.</summary>
    /// <param name="weight">The weight.</param>
    /// <param name="first">The rank the first gave the second, from 0; -1 for none.</param>
    /// <param name="second">The rank the second gave the first, from 0; -1 for none.</param>
    public static int Preference(int weight, int first, int second) => weight * (Wish(first) + Wish(second)) / 12;

    public static int Experience(int weight, int completed) =>
        weight * Math.Clamp(completed, 0, EnoughCompleted) / EnoughCompleted;

    /// <summary>
    /// Sixths of one side's preference: all for the first choice, one less for each later one, but at least half.
    /// </summary>
    private static int Wish(int rank) => rank < 0 ? 0 : Math.Max(6 - rank, 3);
}
