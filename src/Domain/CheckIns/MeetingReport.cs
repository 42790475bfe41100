namespace MentorBot.Domain.CheckIns;

/// <summary>What one person reports of a meeting.</summary>
/// <param name="Rating">1 to 5; null if not given.</param>
/// <param name="Minutes">5 to 480; null if not given.</param>
/// <param name="Note">Free text; null if none.</param>
/// <param name="Audience">Who may read the note.</param>
/// <param name="NextStep">What they agreed to do next; null if not given.</param>
public sealed record MeetingReport(int? Rating, int? Minutes, string? Note, NoteAudience Audience, string? NextStep)
{
    /// <summary>What the person takes from it; null if not given.</summary>
    public string? Takeaway { get; init; }
}
