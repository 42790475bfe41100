namespace MentorBot.Domain.Enrolment;

/// <summary>What can honestly be said of how long somebody may wait in a continuous cohort.</summary>
/// <param name="DaysSoFar">Whole days that they have waited.</param>
/// <param name="MedianDays">
/// Days after which half of those who signed up like them had a mentorship, at least 1; null if it is too early to tell.
/// </param>
/// <param name="IsHeld">Whether a coordinator holds the matching.</param>
public sealed record WaitOutlook(int DaysSoFar, int? MedianDays, bool IsHeld)
{
    /// <summary>How far back others who signed up count (convention).</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(90);

    /// <summary>With fewer who have found somebody, nothing is said (convention, as for answers to surveys).</summary>
    public const int Fewest = 5;
}
