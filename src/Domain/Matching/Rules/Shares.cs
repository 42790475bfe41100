using MentorBot.Domain.Cohorts;

namespace MentorBot.Domain.Matching.Rules;

/// <summary>
/// How much of its weight each term gives. Where the shares come from nobody has measured: they are convention. Points
/// are rounded down once per term, and are the same whoever of the two is asked first.
/// </summary>
internal static class Shares
{
    /// <summary>Goals met that give all the points; fewer when somebody wants fewer.</summary>
    public const int EnoughGoals = 3;

    /// <summary>Interests in common that give all the points.</summary>
    public const int EnoughInterests = 3;

    /// <summary>Programmes completed that give all the points.</summary>
    public const int EnoughCompleted = 2;

    /// <summary>Common hours that give all the points: more do not help two people who meet weekly.</summary>
    private const int EnoughMinutes = 6 * 60;

    /// <summary>Tenths by how many levels mentor and mentee are apart: one or two steps are near enough to be of use.</summary>
    private static readonly int[] MentorAhead = [4, 10, 10, 7, 4];

    /// <summary>Tenths by how many levels two equals are apart.</summary>
    private static readonly int[] PeersApart = [10, 8, 4, 0, 0];

    /// <summary>What is met of somebody's wishes, 0 to 6.</summary>
    /// <param name="wanted">Different skills wanted; nothing can be met of none.</param>
    public static int GoalSixths(int met, int wanted)
    {
        var enough = Math.Clamp(wanted, 1, EnoughGoals);
        return Math.Min(met, enough) * 6 / enough;
    }

    /// <param name="sixths">Of both people together, 0 to 12; twice those of the one where only one is to learn.</param>
    public static int Goals(int weight, int sixths) => weight * sixths / 12;

    public static int Level(int weight, MentoringModel model, int gap) =>
        weight * (model.HasMentors() ? MentorAhead : PeersApart)[gap] / 10;

    public static int Hours(int weight, int minutes) => weight * Math.Min(minutes, EnoughMinutes) / EnoughMinutes;

    public static int Format(int weight, bool same) => weight * (same ? 2 : 1) / 2;

    public static int SecondLanguage(int weight, int languages) => languages >= 2 ? weight : 0;

    public static int Interests(int weight, int common) => weight * Math.Min(common, EnoughInterests) / EnoughInterests;

    /// <param name="first">Where the one stands in the other's ranking, from 0; -1 when nowhere.</param>
    public static int Preference(int weight, int first, int second) => weight * (Wish(first) + Wish(second)) / 12;

    public static int Experience(int weight, int completed) =>
        weight * Math.Clamp(completed, 0, EnoughCompleted) / EnoughCompleted;

    /// <summary>Sixths of one side's wish: the first choice all, each later one a sixth less, down to half.</summary>
    private static int Wish(int rank) => rank < 0 ? 0 : Math.Max(6 - rank, 3);
}
