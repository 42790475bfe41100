namespace MentorBot.Domain.CheckIns;

/// <summary>What somebody says when asked whether they met, all at once or bit by bit.</summary>
public abstract record CheckInAnswer
{
    /// <summary>What is known of the meeting once this is said too.</summary>
    internal virtual MeetingReport AddTo(MeetingReport known) => known;
}

public sealed record WeMet : CheckInAnswer;

public sealed record WeDidNotMet(NotMetReason Reason) : CheckInAnswer;

/// <summary>Everything that a card asks for, in place of what was said before.</summary>
public sealed record MeetingTold(MeetingReport Report) : CheckInAnswer
{
    internal override MeetingReport AddTo(MeetingReport known) =>
        Report with
        {
            Note = Kept(Report.Note),
            NextStep = Kept(Report.NextStep),
        };

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <param name="Rating">1 to 5.</param>
public sealed record MeetingRated(int Rating) : CheckInAnswer
{
    internal override MeetingReport AddTo(MeetingReport known) => known with { Rating = Rating };
}

/// <summary>A typed note; only the writer sees it, until they choose otherwise.</summary>
public sealed record MeetingNoted(string Note) : CheckInAnswer
{
    internal override MeetingReport AddTo(MeetingReport known) =>
        known with
        {
            Note = Note.Trim(),
            Audience = NoteAudience.Private,
        };
}
