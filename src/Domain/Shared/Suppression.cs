namespace MentorBot.Domain.Shared;

/// <summary>
/// When a figure about people may be shown to somebody who may not know about each of them. The numbers are the defaults of
/// Viva Glint; that a figure stays until enough people differ is what keeps two views from being compared.
/// </summary>
public static class Suppression
{
    /// <summary>The fewest people that a figure may be about, and the fewest by whom two figures may differ.</summary>
    public const int LeastPeople = 5;

    /// <summary>The fewest answers among which comments may be shown.</summary>
    public const int LeastComments = 10;

    /// <summary>
    /// Whether a figure may be shown beside one that was shown before: so many people differ that the difference points at none
    /// of them. Fewer may not, and neither may nobody: that nothing has changed would tell that this one person has not.
    /// </summary>
    /// <param name="differing">People about whom the two figures know different things.</param>
    public static bool MayReplace(int differing) => differing >= LeastPeople;
}
