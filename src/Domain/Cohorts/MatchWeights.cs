namespace MentorBot.Domain.Cohorts;

/// <summary>
/// The most points each term of a score can give: 0 to 1000 each, 1000 in all. Goals, interests and way of working
/// weigh more than department (Eby et al. 2013: deep similarity ρ .38–.59), and people's own wishes count (Allen, Eby
/// and Lentz 2006).
/// </summary>
public sealed record MatchWeights
{
    public int Goals { get; init; } = 400;
    public int Level { get; init; } = 80;
    public int OverlapHours { get; init; } = 130;
    public int Format { get; init; } = 60;
    public int SecondLanguage { get; init; } = 40;
    public int OtherDepartment { get; init; } = 50;

    /// <summary>Skills that both offer or both want.</summary>
    public int SharedInterests { get; init; } = 120;

    /// <summary>How each ranked the other among the suggestions.</summary>
    public int Preference { get; init; } = 80;

    /// <summary>Having completed a programme before.</summary>
    public int Experience { get; init; } = 40;

    /// <summary>Groups of the cohort's inclusion goal in common; 0 unless the cohort has stated a goal.</summary>
    public int Inclusion { get; init; }
}
